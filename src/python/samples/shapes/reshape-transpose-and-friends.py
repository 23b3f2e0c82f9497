import numpy as np
a = np.arange(12)
b = a.reshape(3, -1)
print(b, a.reshape((2, 6)).shape, np.reshape(a, (4, 3)).shape, b.T, b.transpose(1, 0).shape, np.transpose(a.reshape(2, 3, 2), (2, 0, 1)).shape, b.ravel(), b.ravel(order="F") if False else "", b.flatten(), np.swapaxes(b, 0, 1).shape, np.moveaxis(a.reshape(2, 3, 2), 0, -1).shape, b.squeeze().shape, np.squeeze(a[None, :, None]).shape, np.squeeze(a[None], axis=0).shape, np.expand_dims(a, (0, 2)).shape, np.rot90(b).shape, np.flip(b, 0), np.fliplr(b), np.flipud(b), np.roll(a, 2), np.roll(b, 1, axis=1), a.reshape(3, 4, order="F") if False else "", b.shape, b.size, b.ndim, len(b), a.T is a, np.ravel(5), np.array(5).reshape(1), a.reshape(-1).shape, a.reshape(2, 2, 3).T.shape)
