import numpy as np
print(np.array([1, 2]), np.array([1, 2.5]), np.array([True, False]), np.array([[1], [2]]), np.array(3), np.array(2.5), np.array((1, 2)), np.array([np.array([1, 2]), [3, 4]]), np.array(range(3)), np.array([]))
print(np.zeros(3), np.zeros((2, 2)), np.ones((1, 3)), np.full((2,), 7), np.full((2, 1), 1.5), np.eye(2), np.eye(2, 3), np.identity(2), np.empty((0, 2)))
print(np.arange(5), np.arange(2, 8, 2), np.arange(0, 1, 0.25), np.arange(5, 0, -2), np.arange(3.0), np.linspace(0, 1, 5), np.linspace(0, 1, 4, endpoint=False), np.linspace(2, 3, 1))
print(np.zeros_like(np.array([1, 2])), np.ones_like([[1.5]]), np.full_like(np.array([1.0, 2.0]), 9), np.zeros(2, dtype=int), np.ones(2, dtype=bool), np.array([1.7, -1.7], dtype=int), np.array([0, 2], dtype=bool), np.array([1, 2], dtype=float))
print(np.zeros((2, 3)).shape, np.array([[1, 2], [3, 4]]).size, np.ones((2, 3, 4)).ndim, np.array([1]).dtype, np.array([1.0]).dtype, np.array([True]).dtype, len(np.zeros((4, 2))), np.array(1).shape)
a = np.array([1.0, 2.0])
b = np.array(a)
c = np.asarray(a)
b[0] = 9
c[1] = 7
print(a, b, c is a, np.copy(a) is a, a.copy(), a.astype(int), a.astype(bool), a.tolist(), np.array([[1, 2]]).tolist(), np.float64(3), np.array(2.5).item(), np.array([[4]]).item())
