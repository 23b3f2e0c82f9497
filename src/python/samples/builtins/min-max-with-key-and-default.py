print(max(3, 1, 2), min([3, 1, 2]), max("ab", "b", key=len), min("b", "ab", key=len), max([], default=0), max([1, 5, 3], key=lambda x: -x), min({"a": 3, "b": 1}, key={"a": 3, "b": 1}.get), max((1, "a"), (1, "b")), max([0.0, -0.0]), min(1, 1.0), min(1.0, 1), max(True, 1), max(1, True), max([[1], [1, 2]]), min("hello"), max([(2, "x"), (2, "w")], key=lambda t: t[0]), min([None], default=3), max(1, 2, key=None))
for f in (lambda: max([]), lambda: min(), lambda: max(3), lambda: min(1, "a"), lambda: max(1, 2, default=3), lambda: min([1], key=3), lambda: max(None), lambda: min((), default=None)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
