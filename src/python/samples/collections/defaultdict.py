from collections import defaultdict

groups = defaultdict(list)
for word in "a bb cc d eee".split():
    groups[len(word)].append(word)
print(groups, dict(groups), groups[9], len(groups), 10 in groups, groups.get(11))
counts = defaultdict(int)
for c in "hello":
    counts[c] += 1
print(counts, sorted(counts.items()), counts.default_factory, isinstance(counts, dict))
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["x"] += 2
nested["a"]["y"] -= 1
print({k: dict(v) for k, v in nested.items()}, list(nested))
plain = defaultdict(None, {"k": 1}, z=2)
try:
    plain["missing"]
except KeyError as e:
    print("KeyError", e)
print(plain, plain == {"k": 1, "z": 2}, plain.copy(), plain.pop("k"), plain)
try:
    defaultdict(3)
except TypeError as e:
    print(e)
s = defaultdict(set)
s["x"].add(1)
del s["x"]
print(s, bool(s), {**defaultdict(int, a=1)})
