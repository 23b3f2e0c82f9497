print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), list(zip(*[(1, 2), (3, 4)])), list(enumerate("ab", 5)), list(enumerate([], start=3)), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(filter(None, [0, 1, "", "a", None])), list(filter(lambda x: x > 1, range(4))), list(map(str, {1: 2})))
for f in (lambda: zip(1), lambda: list(map(3, [1])), lambda: enumerate(3), lambda: range(1.5), lambda: range(1, 2, 0), lambda: range(), lambda: range("a")):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
z = zip([1, 2], [3, 4])
print(next(z), list(z), list(z))
it = iter([1, 2, 3, 4, 5])
print(list(zip(it, it)))
