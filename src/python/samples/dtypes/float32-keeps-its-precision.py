import numpy as np
x = np.array([0.1, 1 / 3, 1e10, 16777217], dtype=np.float32)
print(x, x * 3, x + x, x.sum(), x.mean(), repr(x), x[0], repr(x[0]), float(x[0]), x.dtype, x.tolist(), np.sqrt(x), np.exp(x[:2]), x @ x, x.astype(float), x == np.array([0.1, 1 / 3, 1e10, 16777217]), x.nbytes, np.float32(0.1) + np.float32(0.2), np.float32(0.1) == 0.1)
y = np.zeros(2, dtype=np.float32)
y += 0.1
y[0] = 1 / 3
print(y, repr(y), y / 3, (y * np.float64(3)).dtype, np.linspace(0, 1, 3, dtype=np.float32), np.float32(1e-45), np.float32(3.4e38) * 10, np.finfo(np.float32).eps, np.finfo(float).eps)
