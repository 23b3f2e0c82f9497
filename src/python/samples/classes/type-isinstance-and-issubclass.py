class A: pass
class B(A): pass
print(type(B()) is B, type(B()) == A, isinstance(B(), A), isinstance(B(), (int, A)), isinstance(3, (str, float)), isinstance(True, int), type(True) is int)
print(issubclass(bool, int), issubclass(B, (str, A)), isinstance(A, type), type(A), type(type), type(3).__name__)
print(isinstance([], list), isinstance({}, dict), isinstance(None, type(None)), isinstance(1.0, int), isinstance(len, type(print)))
print(isinstance(3, int | str), isinstance("a", int | None), isinstance(None, int | None))
for f in (lambda: isinstance(3, "int"), lambda: issubclass(3, int), lambda: isinstance(1, [int])):
    try:
        f()
    except TypeError as e:
        print(e)
