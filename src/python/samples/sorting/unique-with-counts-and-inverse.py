import numpy as np
a = np.array([3, 1, 2, 3, 1])
print(np.unique(a), np.unique(a, return_counts=True), np.unique(a, return_index=True), np.unique(a, return_inverse=True), np.unique([[1, 2], [2, 1]]), np.unique([True, False, True]), np.unique([0.5, 0.25]), np.unique([]), np.unique(a, return_index=True, return_inverse=True, return_counts=True)[3])
v, c = np.unique(["a"] if False else [1, 1, 2], return_counts=True)
print(v[np.argmax(c)], dict(zip(v.tolist(), c.tolist())), np.intersect1d([1, 2, 3], [2, 3, 4]), np.union1d([1, 2], [2, 3]), np.setdiff1d([1, 2, 3], [2]), np.isin([1, 2, 3], [2, 5]), np.in1d if False else "")
