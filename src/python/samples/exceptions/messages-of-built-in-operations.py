tries = [
    lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0 ** -1,
    lambda: 0.0 ** -1, lambda: divmod(1, 0),
    lambda: [1][5], lambda: (1,)[2], lambda: "a"[3], lambda: {}["x"], lambda: {1: 2}[(1, 2)], lambda: range(2)[4],
    lambda: [1]["a"], lambda: [1][1.0], lambda: (1,)[None], lambda: "abc"[1.5],
    lambda: 1 + "a", lambda: "a" + 1, lambda: [1] + (2,), lambda: None + 1, lambda: {} + {}, lambda: "a" * 1.5, lambda: [1] - [1],
    lambda: -"a", lambda: +[], lambda: ~1.5, lambda: 1 < "a", lambda: None >= 0, lambda: [] < 1, lambda: 1 @ 2,
    lambda: len(5), lambda: 5(), lambda: None(), lambda: "f"(1), lambda: 5[0], lambda: None[0], lambda: iter(5),
    lambda: int("x"), lambda: int(""), lambda: int("1.5"), lambda: float("abc"), lambda: int([]), lambda: float(None), lambda: int(float("nan")), lambda: int(float("inf")),
    lambda: int("12", 2), lambda: ord("ab"), lambda: range(1.5), lambda: range(1, 2, 0), lambda: "%d" % "x", lambda: "%d %d" % 1, lambda: "%d" % (1, 2),
    lambda: [].pop(), lambda: [1].pop(4), lambda: {}.pop("k"), lambda: [].remove(1), lambda: [1].index(2), lambda: set().remove(3), lambda: {}.popitem(), lambda: set().pop(),
    lambda: {[]: 1}, lambda: {{}}, lambda: hash([]), lambda: {}[[]], lambda: 1 in 5, lambda: 1 in "a",
    lambda: max([]), lambda: min(()), lambda: sum(["a"]), lambda: sorted([1, "a"]), lambda: next(iter([])), lambda: ",".join([1]),
    lambda: "a".foo, lambda: [].add(1), lambda: int.nope, lambda: print.x, lambda: (lambda: 0).x,
    lambda: isinstance(1, 2), lambda: abs("a"), lambda: round("a"), lambda: "{} {}".format(1), lambda: f"{1:y}", lambda: f"{'a':d}", lambda: f"{1.5:d}", lambda: f"{[]:5}",
    lambda: int("9" * 5), lambda: chr(-1), lambda: "abc".index("z"), lambda: list(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: tuple(None),
    lambda: "a".split(""),
]
for i, f in enumerate(tries):
    try:
        r = f()
        print(i, "gave", type(r).__name__)
    except Exception as e:
        print(i, type(e).__name__, e)
