print(sum([1, 2.5, True]), sum([], 0.0), sum((x for x in range(5)), 100), any([]), all([]), any([0, "", 3]), all([1, [], 2]), abs(-7), abs(-0.0), sum([0.1, 0.2, 0.3]), sum([1e16, 1, -1e16]), sum([0.1] * 3), sum({1: 2, 3: 4}), sum(["a"], "") if False else "")
def noisy():
    for x in [0, 1, 2]:
        print("see", x)
        yield x
print(any(noisy()), all(noisy()))
for f in (lambda: sum(["a", "b"]), lambda: sum([1, "a"]), lambda: sum("ab", ""), lambda: sum(3), lambda: abs("a"), lambda: any(3), lambda: all(None), lambda: sum([[1]]), lambda: len(3), lambda: len(None), lambda: callable(), lambda: id()):
    try:
        f()
    except TypeError as e:
        print(e)
print(repr("a"), ascii("é"), callable(len), hash(3), id(3) == id(3), chr(97), ord("a"), bin(3), next(iter([]), "d"), len("ab"), type(3) is int, divmod(9, 4))
