import numpy as np
i = np.array([7, -7, 3])
print(i + 1, i / 2, i // 2, i % 3, i ** 2, i * 1.5, i * True, -i, abs(i), i & 3, i | 1, i ^ 2, ~i, i << 1, i >> 1)
b = np.array([True, False])
print(b + b, b * 3, b & True, b | False, b ^ True, ~b, b.sum(), b + 0.5, b == 1, b * b)
print(i.dtype, (i / 1).dtype, (i * b[0]).dtype, (b + b).dtype, (b + 1).dtype, i.sum(), i.mean(), type(i.sum()), type(i.mean()), i.max(), i.prod())
print(np.array([1, 2]) // np.array([2, 2]), np.int64(7) // 2, np.int64(7) / 2, np.float64(7) // 2, np.int64(3) ** 2, np.float64(2) ** 0.5, type(np.float64(1) + 1), type(np.int64(1) + 1), type(np.int64(1) + 1.5))
for f in [lambda: np.array([2]) ** -1, lambda: b - b, lambda: -b, lambda: np.array([1.5]) & 1, lambda: ~np.array([1.5])]:
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
