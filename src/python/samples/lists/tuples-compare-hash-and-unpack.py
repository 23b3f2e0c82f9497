t = (1, "a", [2])
t[2].append(3)
print(t, t + (4,), t * 2, (1,), (), tuple("ab"), (1, 2) < (1, 3), (1, 2) == [1, 2], t.index("a"), t.count(1), t[::-1], hash((1, 2)) == hash((1, 2)), len(()), 1 in t)
a, (b, (c, *d)), e = 1, (2, (3, 4, 5)), 6
print(a, b, c, d, e)
a, b = b, a
print(a, b)
x = 1,
print(x, type(x).__name__)
for f in (lambda: hash(t), lambda: {t: 1}, lambda: (1, 2)[5], lambda: (1,) + [2], lambda: (1, 2).append(3), lambda: (1, 2) < (1, "a"), lambda: (1).index):
    try:
        f()
    except (TypeError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    t[2] += [4]
except TypeError as e:
    print(e, t)
try:
    a, b = 1
except TypeError as e:
    print(e)
try:
    a, b, *c = [1]
except ValueError as e:
    print(e)
