import numpy as np
a = np.arange(24.0).reshape(2, 3, 4)
for f in (
    lambda: a.sum(axis=3),
    lambda: a.sum(axis=-4),
    lambda: a.sum(axis=(0, 0)),
    lambda: a.argmax(axis=5),
    lambda: np.max([]),
    lambda: np.min(np.zeros((0, 2))),
    lambda: np.argmax([]),
    lambda: np.sum([]),
    lambda: np.prod([]),
    lambda: np.max(np.zeros((0, 2)), axis=1),
    lambda: np.zeros((0, 2)).sum(axis=0),
    lambda: np.max(np.zeros((2, 0)), axis=0),
    lambda: np.any([]),
    lambda: np.all([]),
    lambda: np.average([1, 2], weights=[1]),
    lambda: a.mean(axis='x'),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
