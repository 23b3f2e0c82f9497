class Layer:
    def __init__(self, size, *, name="layer"):
        self.size = size
        self.name = name

    def __repr__(self):
        return f"{type(self).__name__}({self.size}, {self.name!r})"


class Linear(Layer):
    def __init__(self, inputs, outputs, **options):
        super().__init__(inputs * outputs, **options)
        self.inputs = inputs

    def __repr__(self):
        return super().__repr__() + "!"


class Named(Linear):
    def __init__(self, *args):
        Linear.__init__(self, *args, name="named")


print(Layer(2), Linear(3, 4), Linear(3, 4, name="w"), Named(1, 2))


class Count:
    total = 0

    def __init__(self):
        super().__init__()
        Count.total += 1


Count(), Count()
print(Count.total)
try:
    class Bad:
        def __init__(self):
            super().__init__(1)
    Bad()
except TypeError as e:
    print(e)
