print()
print(1, 2, sep="")
print("a", end="")
print("b", "c", sep="-", end="!\n")
print(*[1, 2, 3], sep=", ")
print("a\tb", None, True, [None, 'x'], ("t",), {"k": 'v'}, {1}, 1.0, sep="|")
print(sep="x", end="\n")
print(1, sep=None, end=None)
print("flush", flush=True)
for f in (lambda: print(1, sep=1), lambda: print(1, end=2)):
    try:
        f()
    except TypeError as e:
        print(e)
