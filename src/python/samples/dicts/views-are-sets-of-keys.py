a, b = {"x": 1, "y": 2}, {"y": 2, "z": 3}
print(sorted(a.keys() & b.keys()), sorted(a.keys() | b), sorted(a.keys() - b.keys()), sorted(a.keys() ^ b.keys()), sorted(a.items() & b.items()), a.keys() == {"x", "y"}, a.keys() <= {"x", "y", "z"}, a.keys().isdisjoint(["q"]))
print(a.keys(), a.values(), a.items(), len(a.keys()), "x" in a.keys(), 2 in a.values(), ("x", 1) in a.items(), list(reversed(a.items())))
v = a.values()
a["w"] = 7
print(list(v), max(a, key=a.get), sorted(a.items(), key=lambda kv: -kv[1]), {v: k for k, v in a.items()}, sum(a.values()))
try:
    for k in a:
        a[k + "!"] = 1
except RuntimeError as e:
    print(e)
try:
    for k in list(a): a.pop(k)
    for k in {"q": 1}.items(): print(k)
    a.keys()[0]
except TypeError as e:
    print(e)
print(a.values() == a.values(), {}.keys() == {}.keys())
