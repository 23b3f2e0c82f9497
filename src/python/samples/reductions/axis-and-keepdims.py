import numpy as np
a = np.arange(24.0).reshape(2, 3, 4)
for f in (np.sum, np.mean, np.max, np.min, np.prod, np.any, np.all):
    print(f.__name__, f(a > 5 if f in (np.any, np.all) else a), f(a, axis=0).shape, f(a, axis=-1).shape, f(a, axis=(0, 2)).shape, f(a, axis=(0, 1, 2), keepdims=True).shape, f(a, axis=1, keepdims=True).shape, f(a, axis=()).shape)
print(a.sum(0)[0], a.sum(1, keepdims=True).shape, a.mean(axis=(0, 1)), a.max(-1), np.argmax(a), a.argmin(axis=1), np.ptp(a), np.argmax(a, axis=2, keepdims=True).shape, a.sum(axis=None), a.std(ddof=1), np.var(a, axis=0, ddof=1)[0], np.sum([[1, 2], [3, 4]], 1), np.sum(5), np.mean([1, 2]), np.average([1, 2, 3], weights=[3, 2, 1]), np.sum(a, where=a > 20) if False else "")
