import numpy as np
a, b = np.arange(4).reshape(2, 2), np.ones((2, 2))
for f in (
    lambda: np.concatenate([a, np.zeros(2)]),
    lambda: np.concatenate([a, np.zeros((3, 3))]),
    lambda: np.stack([a, np.zeros(2)]),
    lambda: np.concatenate([]),
    lambda: np.vstack([a, [1, 2, 3]]),
    lambda: np.hstack([a, [1, 2]]),
    lambda: np.split(np.arange(5), 2),
    lambda: np.concatenate(a, b),
    lambda: np.concatenate([a, b], axis=2),
    lambda: np.stack([]),
    lambda: np.concatenate([1, 2]),
    lambda: np.append(a, [1], axis=0),
    lambda: np.hsplit(np.array(3), 1),
    lambda: np.delete([1], 5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
