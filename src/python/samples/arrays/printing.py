import numpy as np
print(np.array([1.0, 2.5, -3.125]), np.array([1e10, 1.0]), np.array([1e-10, 1.0]), np.array([0.1, 0.12345678912]), np.array([[1.5, 2], [3, 4]]), np.array([1, 100, -5]), np.array([True, False]), np.array([np.nan, np.inf, -np.inf, 1.0]))
print(repr(np.array([1.0, 2.0])), repr(np.array([1, 2])), repr(np.array([[1, 2], [3, 4]])), repr(np.array([True])), repr(np.zeros((0, 3))), repr(np.array([])), repr(np.array(1.5)), [np.array([1.0])], {"a": np.array([1])}, (np.array([1]), 2))
print(np.arange(2000), np.zeros((50, 50)), np.arange(30.0) / 3)
print(np.ones((2, 2, 2)), np.array([[[1]]]), np.array(7), np.array(0.1), str(np.array([1.0])), f"{np.array([1.5])}", "%s" % np.array([1]), np.array([[1.0], [10.0]]), np.array([1e5, 1e6]), np.array([123456.789, 0.001]), np.array([-0.0, 0.0]))
np.set_printoptions(precision=3)
print(np.array([1 / 3, 2 / 3]), np.float64(1 / 3))
np.set_printoptions(precision=3, suppress=True)
print(np.array([1e-10, 1.0]))
