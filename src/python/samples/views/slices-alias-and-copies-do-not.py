import numpy as np
a = np.arange(6)
b, c, d, e, f = a[1:4], a[::2], a.reshape(2, 3), a[[0, 1]], a[a > 2]
b[0] = 10; c[1] = 20; d[1, 2] = 30; e[0] = 99; f[:] = 99
print(a, b, c, d, e, f, b.base is a, e.base is None, np.shares_memory(a, b), np.shares_memory(a, e), a.T.base is a)
t = d.T; t[0, 1] = -1
print(a, t, d.ravel().base is a, t.ravel().base is a, d.flatten().base is None, np.may_share_memory(a, d))
r = a[::-1]; r[0] = 77
print(a, r, a.copy().base, a[:].base is a, a[...].base is a, a[None].base is a, np.asarray(a) is a, np.array(a) is a, a.view if False else "", np.expand_dims(a, 0).base is a, np.squeeze(d[None]).base is a)
x = np.zeros((3, 3)); np.fill_diagonal(x, 5) if hasattr(np, "fill_diagonal") else None
row = x[1]; row += 1; x[:, 0] = 9; col = x[:, 0]; col *= 2
print(x, row)
