import numpy as np
print(np.arange(6).reshape(2, 3), np.arange(12.0).reshape(2, 3, 2), np.zeros((2, 0)), np.zeros((0, 3)), np.zeros((1, 1, 1)), np.ones((2, 1, 2), dtype=bool))
print(repr(np.arange(6).reshape(2, 3)), repr(np.arange(8).reshape(2, 2, 2)), repr(np.zeros((2, 0))), repr(np.zeros((0, 3))), repr(np.array(3)), repr(np.array(2.5)), repr(np.array(True)), repr(np.array([], dtype=int)), repr(np.array([[]])), repr(np.zeros((2, 0, 3), dtype=bool)))
print(np.array([[1, -200], [30, 4]]), np.array([[1.5, -2], [300, 0.001]]), np.array([[True, False]]), [np.array([1, 2]), np.array(3.0)], {"a": np.zeros(2)}, (np.eye(2),), f"{np.arange(3)} {np.array([1.5])!r}", str(np.array([0.5])), np.arange(16).reshape(2, 2, 2, 2))
