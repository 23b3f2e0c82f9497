import numpy as np
a, b = np.array([1, 2, 3]), np.array([1, 0, 3])
print(a == b, a != b, a < b, a >= 2, (a == b).all(), (a > 5).any(), not np.array([0]), bool(np.array([[1]])), a == [1, 2, 3], a == 1, 2 == a, (a > 1) & (a < 3), ~(a > 1), np.array_equal(a, b), a is a, a == None, a != None, a == "x" if False else "", 1 if (a == a).all() else 0, np.array([1.0]) == 1, np.array([True]) == 1, np.greater(a, b), np.equal(a, 2), (a < b).sum(), -a < 0, np.less_equal(1, 2))
