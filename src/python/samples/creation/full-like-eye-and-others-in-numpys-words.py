import numpy as np
a = np.array([[1, 2], [3, 4]])
for f in (
    lambda: np.zeros(-1),
    lambda: np.zeros('a'),
    lambda: np.ones(1.5),
    lambda: np.full(2),
    lambda: np.eye(-1),
    lambda: np.array([[1, 2], [3]]),
    lambda: np.array(),
    lambda: np.zeros((2, -1)),
    lambda: np.array([1, [2]]),
    lambda: np.array([1], ndmin=2),
    lambda: np.diag(np.zeros((2, 2, 2))),
    lambda: np.repeat([1, 2], [1]),
    lambda: np.array(1, 2, 3),
    lambda: np.identity('x'),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
