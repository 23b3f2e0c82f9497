import numpy as np
a, b, c, d = np.float64(2.5), np.int64(7), np.bool_(True), np.float32(0.1)
print(a, b, c, d, repr(a), repr(b), repr(c), repr(d), [a, b, c, d], (a,), {"k": a}, f"{a} {b} {c} {a!r} {a:.2f} {b:5d} {b:05} {a:>8}", "%s %d %.1f %r" % (a, b, a, b), str([b]))
print(type(a), type(a + 1), type(b // 2), type(b / 2), type(c & True), type(a > 1), isinstance(a, float), isinstance(b, int), hash(a) == hash(2.5), a == 2.5, b == 7, a is True, bool(c), not c)
print(b ** 2, b ** -1.0, -b, abs(np.int64(-3)), round(a), round(np.float64(2.567), 2), int(a), float(b), divmod(b, 2), b % -3, a.shape, a.dtype, b.ndim, a.sum(), a.reshape(1, 1), b.astype(float), [10, 20, 30][np.int64(1)], list(range(np.int64(2))), "x" * np.int64(2), a.round(), np.float64("1.5"), np.int64(3.9), np.bool_(0))
