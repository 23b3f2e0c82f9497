d = {"a": 1}
keys, values, items = d.keys(), d.values(), d.items()
d["b"] = 2
print(list(keys), list(values), list(items), len(keys), "b" in keys, 2 in values, ("a", 1) in items)
print(keys & {"a", "z"}, sorted(keys | {"z"}), type(keys).__name__)
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as e:
    print(e)
