import numpy as np
for x in (np.array([True]), np.array([1]), np.array([1], dtype=np.float32), np.array([1.0])):
    print(x.dtype, (x + 1).dtype, (x + 1.5).dtype, (x + True).dtype, (x * 2).dtype, (1 - x.astype(int)).dtype, (x / 2).dtype, (x + x).dtype, (x + np.float64(1)).dtype, (x + np.int64(1)).dtype, (x + np.float32(1)).dtype, (x + np.bool_(True)).dtype)
print(type(np.float32(1) + 1), type(np.float32(1) + 1.5), type(np.int64(1) + 1), type(np.int64(1) + 1.5), type(np.float64(1) + 1), type(np.bool_(True) + 1), type(np.int64(3) / 2), type(np.float32(1) * np.float64(2)))
