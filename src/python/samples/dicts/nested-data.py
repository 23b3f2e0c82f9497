data = {"layers": [{"n": 3, "w": [1, 2]}, {"n": 1}], ("t", 1): None}
data["layers"][0]["w"][1] += 5
data["layers"][1].update(n=7)
data.setdefault("count", 0)
data["count"] += 1
print(data, data["layers"][0].get("w"), data[("t", 1)])
counts = {}
for c in "banana":
    counts[c] = counts.get(c, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
groups = {}
for w in ["a", "bb", "cc", "d"]:
    groups.setdefault(len(w), []).append(w)
print(groups)
