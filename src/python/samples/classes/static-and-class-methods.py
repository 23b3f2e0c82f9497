class Shape:
    made = 0

    def __init__(self, n): self.n = n

    @classmethod
    def square(cls):
        cls.made += 1
        return cls(4)

    @staticmethod
    def double(x):
        return 2 * x

class Special(Shape):
    pass

print(Shape.double(3), Shape(1).double(4), Shape.square().n, type(Special.square()).__name__)
print(Shape.made, Special.made)
