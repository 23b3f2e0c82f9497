import numpy as np
a, b = np.array([1, 2, 3]), np.array([1, 0, 3])
for f in (
    lambda: bool(a),
    lambda: 1 if a > 1 else 2,
    lambda: a and b,
    lambda: a or b,
    lambda: not a,
    lambda: a > 1 and a < 3,
    lambda: 1 < a < 3,
    lambda: a == [1, 2],
    lambda: a < 'x',
    lambda: a < None,
    lambda: a in [1, 2],
    lambda: a if a.any() else b,
    lambda: max([a, b]),
    lambda: a < [1, 2],
    lambda: sorted([a, b]),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
