import numpy as np
for x in (np.array([True, False, True]), np.array([1, 2, 3]), np.array([1, 2, 3], dtype=np.float32), np.array([1.0, 2, 4])):
    print(x.dtype, [(f.__name__, f(x), f(x).dtype) for f in (np.sum, np.prod, np.mean, np.max, np.min, np.any, np.all, np.argmax, np.cumsum, np.std, np.var, np.median)])
