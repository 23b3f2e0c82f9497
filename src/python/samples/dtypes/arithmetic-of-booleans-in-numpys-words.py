import numpy as np
a, b = np.array([True, True, False]), np.array([True, False, False])
for f in (
    lambda: a - b,
    lambda: -a,
    lambda: np.negative(a),
    lambda: ~np.array([1.5]),
    lambda: np.array([1.0]) & 1,
    lambda: a ** 2,
    lambda: np.array([1, 2]) << 1,
    lambda: np.array([6, 5]) & 3,
    lambda: ~np.array([0, 5]),
    lambda: np.array([1.5]) << 1,
    lambda: abs(a),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
