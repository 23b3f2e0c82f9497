a, b = {1, 2, 3}, {3, 4}
print(a & b, a | b, a - b, a ^ b, a <= {1, 2, 3, 4}, a < a, a <= a, a > {1}, a == {3, 2, 1}, a.isdisjoint({9}), a.issubset(range(5)), a.issuperset([1]), a.union([7], (8,)), a.intersection([1, 2], {2}), a.difference([1], [2]), a.symmetric_difference([1, 9]))
a |= {10}
a &= {1, 2, 10}
a -= {2}
a ^= {1, 5}
print(sorted(a), a.add(6), a.discard(99), a.remove(6), sorted(a), a.update([1], "z"), len(a), a.copy() == a)
for g in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {1} | [2], lambda: {1} + {2}, lambda: {[]}, lambda: {{1}}, lambda: {1}[0], lambda: {1} < [1], lambda: set(3), lambda: {1} & 3):
    try:
        g()
    except (KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print({1, 1.0, True}, {x % 3 for x in range(10)}, set("hello") == set("olleh"), sorted({"b", "a"}), len({0, False, 0.0, ""}), {*()})
