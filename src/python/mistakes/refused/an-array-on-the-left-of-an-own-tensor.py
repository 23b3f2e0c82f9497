import numpy as np

class T:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return T(self.value + other)

    def __radd__(self, other):
        return T(other + self.value)

y = np.ones(3) + T(2.0)
# here: TypeError: unsupported operand type(s) for +: 'numpy.ndarray' and 'T'
# at: 13:5-13:24
# hint: NumPy would build an array of objects here. Put the T on the left, or set __array_ufunc__ = None in its class.
