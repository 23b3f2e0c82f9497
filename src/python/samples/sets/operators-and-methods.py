a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, sorted(a ^ b), a.union([9]), a.intersection(b), a.difference(b), 2 in a, len(a))
print({1} < {1, 2}, {1, 2} <= {1, 2}, {1} > {2}, a == {3, 2, 1}, a.issubset({1, 2, 3, 4}), a.isdisjoint({9}), a.issuperset({1}))
a.add(7); a.add(7); a.discard(100); a.remove(1); a.update([8, 9])
print(sorted(a), set(), set("aa"), {x % 2 for x in range(5)}, bool(set()), {1, 1.0, True})
a -= {7}
a &= {2, 3, 8}
print(sorted(a), sorted({"b", "a"}), a.copy() == a)
try:
    a.remove(55)
except KeyError as e:
    print("KeyError", e)
