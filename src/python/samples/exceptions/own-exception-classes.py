class ShapeError(ValueError):
    pass

class Detailed(Exception):
    def __init__(self, a, b):
        super_args = (a, b)
        self.a = a
        self.pair = super_args
    def __str__(self):
        return f"{self.a}!"

try:
    raise ShapeError("bad shape", 3)
except ValueError as e:
    print(type(e).__name__, e, e.args, repr(e))
try:
    raise ShapeError
except ShapeError as e:
    print(repr(e), str(e) == "")
try:
    raise Detailed(1, 2)
except Exception as e:
    print(e, e.pair, isinstance(e, Detailed))
for error in [KeyError("k"), IndexError("i"), Exception(), Exception("a", 1)]:
    print(str(error), repr(error))
print(issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), issubclass(ShapeError, Exception))
