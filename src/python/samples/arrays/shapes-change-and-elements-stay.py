import numpy as np
a = np.arange(6)
print(a.reshape(2, 3), a.reshape((3, 2)), a.reshape(-1, 2), a.reshape(1, -1).shape, np.reshape(a, (2, 3)).T, a.reshape(2, 3).T.flatten(), a.reshape(2, 3).transpose(1, 0).shape, a.reshape(1, 2, 3).transpose(2, 0, 1).shape)
print(np.squeeze(np.ones((1, 3, 1))).shape, np.expand_dims(a, 0).shape, np.expand_dims(a, 1).shape, a[:, None].shape, a[np.newaxis, :].shape, np.ones((1, 3)).squeeze(0).shape, np.ravel([[1, 2], [3, 4]]), np.transpose([[1, 2]]).shape)
print(np.concatenate([a, [9]]), np.concatenate([np.ones((1, 2)), np.zeros((2, 2))]), np.concatenate((np.ones((2, 1)), np.zeros((2, 2))), axis=1), np.stack([a, a]).shape, np.stack([a, a], axis=1).shape, np.vstack([a, a]).shape, np.hstack([a, a]).shape, np.tile(a, 2), np.tile([[1, 2]], (2, 2)))
for f in [lambda: a.reshape(4, 2), lambda: a.reshape(-1, 4), lambda: a.reshape(-1, -1), lambda: np.concatenate([np.ones((2, 2)), np.ones(3)]), lambda: np.concatenate([np.ones((2, 2)), np.ones((3, 3))]), lambda: np.stack([a, a[:2]]), lambda: a.transpose(0, 1), lambda: np.zeros(-1), lambda: np.ones((1, 2)).squeeze(1), lambda: np.array([[1, 2], [3]])]:
    try:
        print(f())
    except ValueError as e:
        print(e)
