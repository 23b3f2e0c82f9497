import numpy as np
a = np.array([[1.0, 5.0, 2.0], [4.0, 0.0, 6.0]])
for f in [np.sum, np.mean, np.max, np.min, np.prod, np.argmax, np.argmin, np.std, np.var, np.any, np.all, np.cumsum]:
    print(f(a), f(a, axis=0), f(a, axis=1), f(a, axis=-1))
print(a.sum(), a.sum(0), a.sum(axis=1, keepdims=True), a.sum(axis=(0, 1)), a.sum(axis=None, keepdims=True), a.sum(axis=()), a.mean(axis=0, keepdims=True), a.max(), a.min(axis=1), a.argmax(), a.argmax(axis=0), a.std(), a.var(ddof=1), a.prod(axis=1), a.cumsum(), a.any(), (a > 1).all(axis=0), a.std(axis=0, ddof=1))
print(sum(a), max(a[0]), min([a[0, 0], a[1, 1]]), np.sum([1, 2, 3]), np.mean([1, 2]), np.max([3, 1]), np.sum([[1], [2]], axis=0), np.array([1, 2, 3]).mean(), np.sum(np.array([True, True])), np.array([]).sum())
print(type(a.sum()), repr(a.sum()), repr(a.argmax()), repr((a > 0).any()), repr(a.sum(axis=0)), [a.sum(), a.argmax()], repr(np.float64(2.5)), np.float64(0.1) + 0.2, repr(np.int64(3)), float(a.sum()), int(a.sum()), round(a.mean(), 2), bool(a.any()))
for f in [lambda: a.sum(axis=2), lambda: a.sum(axis=-3), lambda: np.array([]).max(), lambda: np.array([]).argmax(), lambda: a.sum(axis=(0, 0)), lambda: bool(a), lambda: a and 1, lambda: float(a), lambda: int(a[0]), lambda: a.mean(axis=1.5)]:
    try:
        print(f())
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
