import numpy as np
a = np.arange(12)
b = a.reshape(3, -1)
for f in (
    lambda: a.reshape(5, 3),
    lambda: a.reshape(-1, -1),
    lambda: a.reshape(-1, 5),
    lambda: b.transpose(0, 0),
    lambda: b.transpose(1),
    lambda: np.squeeze(a, axis=0),
    lambda: np.expand_dims(a, 3),
    lambda: np.swapaxes(a, 0, 1),
    lambda: a.reshape(2.0, 6),
    lambda: np.zeros((2, 0)).reshape(-1),
    lambda: np.zeros((2, 0)).reshape(0, -1),
    lambda: np.moveaxis(a, 0, 3),
    lambda: a.reshape('x'),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
