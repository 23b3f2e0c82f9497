import numpy as np
x = np.float64(1.5)
i = np.array([4, 5])[1]
b = np.array([True])[0]
print(x, repr(x), [x, i, b], (x,), {"k": i}, f"{x} {x:.2f} {i} {i:d} {i:3} {b}", "%s %.3f %d" % (x, x, i), str(i), str(b), x + 1, 1 + x, x * i, i + 1, i / 2, -x, abs(-x), x ** 2, i ** 2, x > 1, i == 5, x == 1.5)
print(isinstance(x, float), isinstance(i, int), type(x) == np.float64, type(x) in [float, int, np.float64], x is x, float(x), int(i), bool(b), round(x), round(x, 1), range(i), [0] * i, list(range(10))[i], hash(x) == hash(1.5), {1.5: "f"}[x], x in [1.5], max(x, 2), sorted([x, 1, i]), x.shape, x.dtype, x.item(), i.item(), x.sum(), np.float64("2.5"), not b)
print(1.0 / np.float64(3), np.float64(7) % 2, np.float64(7) // 2, divmod(np.float64(7), 2), np.int64(7) % 4, np.int64(-7) // 2, np.float64(2) == np.int64(2), min(np.float64(1), 0), sum([np.float64(1), 2]), np.array(5.0) + 1, np.array([[3.0]])[0][0], type(np.array(5.0) + 1), np.array(2) * 3, np.mean([1.0]) * 2)
