import numpy as np
x = np.arange(24).reshape(2, 3, 4)
print(x[:, [0, 1], ..., [0, 1]].shape, x[:, [0, 1], [0, 1]].shape, x[0, :, [0, 1]].shape, x[None, [0, 1], ..., 0].shape, x[0, ..., [1, 2]].shape, x[:, 0, None, [0, 1]].shape)
a = np.arange(12.0).reshape(3, 4)
print(a[np.newaxis, [-2, 0], ..., -3].tolist(), a[..., [True, False, True, False]].tolist())
s = a[1, 1]
print(s[None], s[...], repr(s[()]))
