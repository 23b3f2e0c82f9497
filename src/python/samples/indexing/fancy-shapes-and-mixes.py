import numpy as np
a = np.arange(24).reshape(2, 3, 4)
i = np.array([0, 1, 1])
print(a[i].shape, a[i, i], a[:, [0, 2]].shape, a[[0, 1], :, [1, 2]], a[0, :, [1, 2]], a[:, i, :][0], a[i, 1:, 0], a[[[0, 1], [1, 0]]].shape, a[[]].shape, a[[-1]], a[np.ix_([0, 1], [0, 2])].shape, a[[True, False]].shape, a[:, [True, False, True], 0], a[a % 7 == 0], a[a[:, :, 0] > 3], a[..., [0]].shape, a[[0], None, :, [1]].shape, a[np.array(1)].shape, a[0][[2, 0]][:, [1]])
print(np.take(a, [0, 5]), np.take(a, [1], axis=1).shape, a.take([0, -1]), np.arange(5)[[0, 0, -1]], np.arange(5)[np.array([[1, 2], [3, 4]])], np.arange(5)[np.arange(5) > 2], np.take_along_axis(np.array([[3, 1, 2]]), np.array([[1, 2, 0]]), axis=1))
