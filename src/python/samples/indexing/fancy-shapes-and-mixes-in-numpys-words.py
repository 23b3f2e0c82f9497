import numpy as np
a = np.arange(24).reshape(2, 3, 4)
for f in (
    lambda: a[[0, 2]],
    lambda: a[[0, 1], [0, 1, 2]],
    lambda: a[[True, False, True]],
    lambda: a[np.zeros((2, 2), dtype=bool)],
    lambda: np.arange(3)[[1.5]],
    lambda: np.take([1, 2], 5),
    lambda: np.arange(4)[np.array([True, False])],
    lambda: a[[0], [3]],
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
