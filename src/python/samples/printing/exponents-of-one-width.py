import numpy as np
print(np.array([1e300, -2.5, 1e-5]), np.array([1e-300, 1]), np.array([1e100, np.nan, -np.inf]), repr(np.array([[1e200], [3]])), np.array([0.0, 1e-320]))
x = np.array([0.1, 1 / 3, 2 / 3, 1e10], dtype=np.float32)
print(x, repr(x), x[1:3], np.array([1e-30, 0.7], dtype=np.float32), np.array([1e38, 1.1], dtype=np.float32), x * 1e-8)
