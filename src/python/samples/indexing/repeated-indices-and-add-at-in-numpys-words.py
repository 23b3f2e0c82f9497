import numpy as np
a = np.zeros(4); i = np.array([0, 1, 1, 3, 3, 3])
a = np.zeros(4); np.add.at(a, i, 1)
a = np.arange(3); a[[0, 0, 0]] = [7, 8, 9]
for f in (
    lambda: np.add.at(a, [5], 1),
    lambda: np.bincount([-1]),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
