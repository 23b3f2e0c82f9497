r = range(0, 10, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:], 9 in r, 4 in r, 3.0 in r, r == range(0, 12, 3), range(0) == range(2, 2), r.start, r.stop, r.step, list(range(5, 0, -2)), range(10)[::-1], bool(range(0)), list(range(-3)), len(range(10**12)), min(range(5)), sum(range(101)), list(reversed(r)), range(3) != range(4), sorted(range(3, 0, -1)), isinstance(r, range), [*range(2)], tuple(range(1, 4)))
for f in (lambda: r[9], lambda: r["a"], lambda: r[1.0], lambda: range(1, 2, 3, 4), lambda: r + r):
    try:
        print(f())
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
