import numpy as np
a = np.array([1, 2])
print(a + [10, 20], [10, 20] + a, (1, 2) * a, a * (1, 2), 5 - a, 10 / a, 7 // a, 7 % a, 2 ** a, a + True, a - np.float64(0.5), -a, +a, abs(-a), divmod(a, 2), a & 1, a | 4, a ^ 1, ~a, a << 1, a >> 1, 1 << a, a + np.array(3), round(np.array([1.5, 2.567]), 1) if False else "", pow(a, 2), a % 2 == 0, a * [[1], [2]])
class T:
    def __radd__(self, o): return "T.radd"
    __array_ufunc__ = None
print(a + T(), np.float64(1) + T())
