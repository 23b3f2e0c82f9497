import numpy as np
a = np.array([[3.0, 1.0], [2.0, 4.0]])
for f in (
    lambda: a.nope,
    lambda: np.nope,
    lambda: a.append(1),
    lambda: np.sum(a, 0, 1, 2, 3, 4, 5, 6, 7),
    lambda: a.max(axis=0, initial=9),
    lambda: np.sum(),
    lambda: a.item(),
    lambda: a.push(3),
    lambda: a.length,
    lambda: np.array([1]).mean(1),
    lambda: a.index(3),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
