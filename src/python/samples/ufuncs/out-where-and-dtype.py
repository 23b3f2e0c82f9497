import numpy as np
a = np.array([1.0, 4.0, 9.0]); o = np.zeros(3)
print(np.sqrt(a, out=o) is o, o, np.add(a, 1, out=o), o, np.multiply(a, 2, o), np.exp(np.zeros(3, dtype=int)).dtype, np.add(1, 2), type(np.add(1, 2)), np.sqrt(4), np.add.reduce([1, 2, 3]), np.multiply.reduce([1, 2, 4]), np.add.outer([1, 2], [10, 20]), np.maximum.reduce([3, 9, 2]), np.add.accumulate([1, 2, 3]), np.add.reduce(np.ones((2, 3)), axis=1))
