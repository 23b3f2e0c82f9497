import numpy as np
a = np.array([[0, 3, 0], [5, 0, 6]])
print(np.where(a), np.where(a > 2, a, -1), np.nonzero(a), a.nonzero(), np.argwhere(a), np.flatnonzero(a), np.count_nonzero(a), np.count_nonzero(a, axis=0), np.where([True, False], 1, 2.5), np.where(True, 1, 2), np.where(a == 0, [10, 20, 30], a), np.extract(a > 2, a), np.select([a < 1, a > 4], [a, a * 10], default=-1), np.where([], 1, 2), np.argmax(a > 4), np.unravel_index(4, (2, 3)), np.ravel_multi_index((1, 1), (2, 3)), np.any(a, axis=1), np.isin(5, a))
