import numpy as np
a = np.arange(12).reshape(3, 4)
print(a[1], a[1, 2], a[-1, -1], a[:, 1], a[1:, ::2], a[::-1], a[:, ::-1][0], a[..., 0], a[None].shape, a[:, None, 1:3].shape, a[1:1].shape, a[0][1])
row = a[1]
row[0] = 100
col = a[:, 3]
col += 1000
part = a[:2, :2]
part[:] = -1
print(a)
t = a.T
t[0, 2] = 55
flat = a.reshape(-1)
flat[11] = 77
r = a.ravel()
r[10] = 66
c = a.flatten()
c[0] = 12345
print(a, a.T.shape, a[2, 3], c[0])
v = a[::2][:, 1:]
v *= 0
print(a)
a[0] = [1, 2, 3, 4]
a[:, 0] = 9
a[1, 1:3] = np.array([7, 8])
a[2] = 5
print(a)
x = np.zeros((2, 2))
y = x
y += 1
z = x + 0
z += 1
print(x, z)
