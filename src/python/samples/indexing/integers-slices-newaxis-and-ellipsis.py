import numpy as np
a = np.arange(24).reshape(2, 3, 4)
print(a[1], a[1, 2], a[1, 2, 3], a[-1, -1, -1], a[:, 1], a[..., 0], a[0, ..., 1:3], a[..., None].shape, a[None].shape, a[:, np.newaxis, 1].shape, a[::-1, ::2, ::-2], a[1:1].shape, a[:, 5:].shape, a[()].shape, a[...].shape, a[0, 1, 2:3], a[:, :, -1][0])
print(np.array(5)[()], np.array(5)[...], type(a[0, 0, 0]), type(np.array(5)[()]), type(np.array(5)[...]), np.array(5)[None], a[True].shape, a[False].shape, a[slice(0, 1)].shape, a[(0, 1)], a[np.int64(1), 0, 0])
for f in (
    lambda: a[2],
    lambda: a[0, 3],
    lambda: a[0, 0, 0, 0],
    lambda: a[1.0],
    lambda: a['x'],
    lambda: a[..., ...],
    lambda: a[:, -4],
    lambda: np.array(5)[0],
    lambda: a[::0],
    lambda: a[None, None, 0, 0, 0, 0],
    lambda: a[1.0:2],
    lambda: a[[0.5]],
    lambda: a[{}],
    lambda: a[(1, 2, 3, 4)],
    lambda: a[2**70],
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
