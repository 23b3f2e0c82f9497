print(1, "a", None, True, 2.0, [1], sep=", ", end="!\n")
print()
print("a", "b", sep="")
print(*[1, 2, 3])
print("x", end="")
print("y")
print(1, 2, sep=None, end=None)
print([1.0, "a", None], (1,), {"k": (2,)}, {3}, range(3), print is print, ...)
print("flush", flush=True)
try:
    print(1, sep=3)
except TypeError as e:
    print(e)
