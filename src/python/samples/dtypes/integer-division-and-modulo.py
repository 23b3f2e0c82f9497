import numpy as np
a, b = np.array([7, -7, 7, -7, 0]), np.array([2, 2, -2, -2, 3])
print(a // b, a % b, np.mod(a, b), np.fmod(a, b), np.remainder(a, b), np.floor_divide(a, b), a / b, np.divmod(a, b))
x, y = np.array([7.5, -7.5, 7.5, -0.0]), np.array([2.0, 2, -2, 3])
print(x // y, x % y, np.fmod(x, y))
print(np.array([1, 2]) // 0, np.array([1, -2]) % 0, np.array([1.0, -1.0, 0.0]) / 0, np.array([1, -1, 0]) / 0, np.array([1.0, -1, 0]) // 0, np.array([1.0]) % 0)
