d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, len(d), "a" in d, 1 in d, list(d), d.get("x"), d.get("x", 0), d.get("a"))
print(d.keys(), d.values(), d.items())
print(list(d.keys()), list(d.values()), list(d.items()), sorted(d), [k for k in d], max(d, key=d.get))
print(d.pop("a"), d.pop("zz", None), d.setdefault("n", []), d.setdefault("n", 5), d)
d.update({"b": 0, "e": 5}); d.update(f=6); d.update([("g", 7)])
print(d, d.popitem(), d.copy() == d, d.copy() is d)
print({**d, "b": -1}, dict(a=1, b=2), dict([(1, 2)]), dict({"x": 1}, y=2), dict.fromkeys("ab", 0), {1: "int", 1.0: "float", True: "bool"})
del d["b"]
print(d, {1: 2} == {1: 2}, {1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} != {1: 3}, {"a": 1} | {"b": 2})
d.clear()
print(d, bool(d), not d)
for k, v in {"x": 1, "y": [2]}.items():
    print(k, v)
for i, k in enumerate({"x": 1, "y": 2}):
    print(i, k)
