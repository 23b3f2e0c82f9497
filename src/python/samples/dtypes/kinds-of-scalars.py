import numpy as np
for x in (np.float64(1), np.float32(1), np.int64(1), np.bool_(True), 1.0, 1, True):
    print(type(x).__name__, [isinstance(x, k) for k in (np.floating, np.integer, np.number, np.generic, float, int, bool, np.float64, np.inexact, np.signedinteger)])
print(issubclass(np.float64, np.floating), issubclass(np.int64, np.number), np.issubdtype(np.float32, np.floating), issubclass(np.bool_, np.number), isinstance(np.ones(2)[0], np.floating), isinstance(np.ones(2).dtype.type(0), np.floating))
