import numpy as np
a = np.array([3, 1, 2, 1])
for f in (
    lambda: np.sort(5),
    lambda: np.sort([1, 2], axis=1),
    lambda: np.searchsorted([1], 1, side='x'),
    lambda: a.sort(axis=3),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
