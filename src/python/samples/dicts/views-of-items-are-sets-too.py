d = {"a": 1, "b": 2}
print(sorted(d.keys() | ["c"]), sorted(["a", "z"] & d.keys()), sorted(d.items() - [("a", 1)]), d.keys().isdisjoint("xyz"), d.items().isdisjoint([("a", 1)]), sorted(d.keys() ^ {"a", "q"}), {"a"} < d.keys(), d.keys() >= {"b"}, d.keys() == {"a": 0, "b": 0}.keys(), sorted(d.keys() & (k for k in "ab")))
for f in (lambda: d.values() | [1], lambda: d.keys() + d.keys()):
    try:
        print(f())
    except TypeError as e:
        print(e)
