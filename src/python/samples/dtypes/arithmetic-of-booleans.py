import numpy as np
a, b = np.array([True, True, False]), np.array([True, False, False])
print(a + b, a * b, a & b, a | b, a ^ b, ~a, a == b, a < b, a.sum(), a.mean(), a + 1, a / b.sum(), a * 2.5, np.logical_and(a, 3), np.logical_not([0, 1.5]), np.logical_xor(a, b), a.max(), a.argmax(), np.cumsum(a))
