for e in (ValueError(), ValueError("a"), ValueError("a", 2), KeyError("k"), KeyError(), KeyError(1, 2), OSError("x"), StopIteration(5), AssertionError("no"), ArithmeticError(None)):
    print(repr(e), "|", str(e), "|", e.args)
print(StopIteration(5).value, StopIteration().value)
class Own(Exception):
    pass
print(repr(Own("x", [1])), str(Own("x", [1])), Own("x").args)
class Told(Exception):
    def __init__(self, a, b):
        self.a, self.b = a, b
    def __str__(self):
        return f"{self.a}/{self.b}"
t = Told(1, 2)
print(t, repr(t), t.args)
class Sup(ValueError):
    def __init__(self, n):
        super().__init__(f"n is {n}")
        self.n = n
print(Sup(3), repr(Sup(3)), Sup(3).n)
