import numpy as np
a = np.arange(6)
a[1:] = a[:-1]
print(a)
a = np.arange(6); a[:-1] = a[1:]
print(a)
a = np.arange(6); a[::-1] = a
print(a)
a = np.arange(6); a[1:] += a[:-1]
print(a)
a = np.arange(4.0).reshape(2, 2); a += a.T
print(a)
a = np.arange(4.0).reshape(2, 2); a[:] = a.T
print(a)
a = np.arange(4); a[[0, 1]] = a[[1, 0]]
print(a)
a = np.arange(6); np.add(a[:-1], a[1:], out=a[1:])
print(a)
x, y = np.arange(3), np.arange(3); x[0], y[0] = y[2], x[2]
print(x, y)
m = np.arange(6).reshape(3, 2); m[0], m[2] = m[2], m[0]
print(m)
m = np.arange(6).reshape(3, 2); m[[0, 2]] = m[[2, 0]]
print(m)
