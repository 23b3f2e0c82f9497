import numpy as np
a = np.zeros((3, 4), dtype=int)
a[0] = 1; a[1, 2] = 5; a[:, 3] = [7, 8, 9]; a[2, :2] = a[0, :2] * 4; a[[0, 2], [1, 0]] = -1; a[a == 1] = 6; a[..., 0] += 10; a[1:, [1, 2]] = [[20], [30]]; a[None, 0, 2] = 3
print(a)
a[a > 8] *= 2; a[:, 1][0] = 99; a[-1, -1] = 2.9; a[0, 0] = True
print(a)
b = np.zeros(5); b[[1, 1, 3]] += 1; b[[0, 0]] = [5, 6]; b[b == 0] = np.array([7]); b[::2] = b[1::2].sum()
print(b)
c = np.zeros((2, 2)); c[:] = [1, 2]; c[1] = np.array([[3, 4]]); c[[True, False], 0] = 9; c[()] += 1; c[np.eye(2, dtype=bool)] = [0, -0.0]
print(c)
z = np.array(3.0); z[()] = 5; z[...] = z * 2; z += 1
print(z, repr(z))
