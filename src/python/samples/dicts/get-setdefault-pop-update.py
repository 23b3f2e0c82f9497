d = {"a": 1}
print(d.get("a"), d.get("x"), d.get("x", 0), d.setdefault("a", 5), d.setdefault("l", []).append(1), d.setdefault("n"), d, d.pop("a"), d.pop("a", None), d.update({"u": 1}, v=2), d.update([("w", 3)]), d.update(), d)
print("u" in d, "zz" not in d, d | {"u": 9}, {"q": 1} | d, len(d))
d |= {"p": 1}
d |= [("r", 2)]
print(d, d.copy() == d, d.clear(), d)
for f in (lambda: d["k"], lambda: d.pop("k"), lambda: {}.popitem(), lambda: d[[1]], lambda: {[]: 1}, lambda: d.update(3), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: d.get(), lambda: d | 3, lambda: {} < {}, lambda: dict(3), lambda: {}.a, lambda: d.update([(1,)]), lambda: dict("ab")):
    try:
        f()
    except (KeyError, TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    del d["missing"]
except KeyError as e:
    print(repr(e))
