import numpy as np
a, b = np.array([[2.0, 1], [1, 3]]), np.array([1.0, 2])
for f in (
    lambda: np.linalg.inv([[1, 2], [2, 4]]),
    lambda: np.linalg.inv([1, 2]),
    lambda: np.linalg.inv(np.ones((2, 3))),
    lambda: np.linalg.solve(a, [1, 2, 3]),
    lambda: np.linalg.solve([[0, 0], [0, 0]], b),
    lambda: np.linalg.norm(b, 'fro'),
    lambda: np.linalg.norm(a, 3),
    lambda: np.linalg.det([1]),
    lambda: np.linalg.norm(a, axis=2),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
