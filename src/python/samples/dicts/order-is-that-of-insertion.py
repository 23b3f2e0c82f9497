d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
print(d)
del d["b"]
d["b"] = 1
print(d, list(d), list(reversed(d)), d.popitem(), d, next(iter(d)))
print({1: "int", 1.0: "float", True: "bool"}, {0: 1, False: 2}, {"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {(1, 2): 3}[1, 2], {None: 1}[None], {float("nan"): 1} == {float("nan"): 1})
print(dict([("a", 1), ("b", 2)]), dict(a=1, b=2), dict({"x": 1}, y=2), dict(zip("ab", [1, 2])), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict(), {**d, "z": 0})
m = dict.fromkeys("ab", [])
m["a"].append(1)
print(m)
for k in list(d):
    del d[k]
print(d, len(d), bool(d))
