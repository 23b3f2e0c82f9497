import numpy as np
A, B, v = np.arange(6.0).reshape(2, 3), np.arange(12.0).reshape(3, 4), np.array([1.0, 2.0, 3.0])
print(A @ B, A @ v, v @ B, v @ v, A.dot(v), np.dot(v, v), np.matmul(A, B).shape, np.outer(v, [1, 2]), np.dot(2, v), (np.ones((2, 2, 3)) @ np.ones((3, 4))).shape, (np.ones((5, 1, 2, 3)) @ np.ones((4, 3, 2))).shape, np.array([[1, 2]]) @ np.array([[3], [4]]))
print(type(v @ v), (A @ B).dtype, (np.array([1, 2]) @ np.array([3, 4])), A.T @ A, np.zeros((2, 0)) @ np.zeros((0, 3)))
for f in [lambda: A @ A, lambda: v @ A, lambda: A @ 2, lambda: 2 @ A, lambda: np.dot(A, A), lambda: v @ [1, 2]]:
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
