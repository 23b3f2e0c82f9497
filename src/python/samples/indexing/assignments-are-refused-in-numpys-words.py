import numpy as np
a = np.arange(6.0).reshape(2, 3)
def put(key, value):
    a[key] = value
for f in [lambda: put((0, 0), [1.5]), lambda: put((0, 0), np.array([1, 2])), lambda: put(a > 2, np.array([1, 2])), lambda: put(a > 2, np.ones((1, 3))), lambda: put((0,), "x"), lambda: put((..., ...), 1), lambda: put(([0, 1], [0, 1, 2]), 1), lambda: a[0, 0][0], lambda: np.copyto(np.zeros(2, dtype=int), 1.5), lambda: np.broadcast_to(a, (2, 2, 3)).sort(), lambda: np.fill_diagonal(np.zeros((2, 3, 2)), 1)]:
    try:
        print(f())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
b = np.zeros((3, 3, 3))
np.fill_diagonal(b, 2)
np.copyto(a, [[1], [2]], where=a > 2)
print(b.sum(), a)
