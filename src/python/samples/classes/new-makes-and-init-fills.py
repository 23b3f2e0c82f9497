class Single:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
            print("made")
        return cls.instance

    def __init__(self, n):
        self.n = n


a = Single(1)
b = Single(2)
print(a is b, a.n)


class Plain:
    def __new__(cls, n):
        return n + 1


print(Plain(2))
