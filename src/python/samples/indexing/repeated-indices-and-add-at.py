import numpy as np
a = np.zeros(4); i = np.array([0, 1, 1, 3, 3, 3])
a[i] += 1
print(a)
a = np.zeros(4); np.add.at(a, i, 1)
print(a)
np.add.at(a, [0, 0], [10, 20]); np.subtract.at(a, [1], 5); np.multiply.at(a, [3, 3], 2); np.maximum.at(a, [2], 7)
print(a)
m = np.zeros((3, 2)); np.add.at(m, [0, 2, 2], [[1, 2], [3, 4], [5, 6]]); np.add.at(m, (slice(None), 1), 100); np.add.at(m, ([0, 0], [0, 0]), 0.5)
print(m, np.bincount([0, 1, 1, 3]), np.bincount([0, 2], weights=[0.5, 1.5]), np.bincount([1], minlength=4))
a = np.arange(3); a[[0, 0, 0]] = [7, 8, 9]
print(a)
