import numpy as np
a = np.array([[4.0, -2.5], [1.5, 3.0]])
print(np.divmod(np.array([7, -7]), 3), np.gcd([12, 18], 8), np.lcm(4, 6), np.fix([-1.5, 1.5]), np.nextafter(1.0, 2.0))
print(np.block([[a, np.ones((2, 1))], [np.zeros((1, 3))]]), np.unstack(np.arange(4).reshape(2, 2)))
print(np.nancumsum([1, np.nan, 2]), np.correlate([1, 2, 3], [0, 1]), np.gradient(a), np.cross([1, 2], [3, 4, 5]))
print([float(x.round(9)) for x in np.linalg.slogdet(a)], np.linalg.multi_dot([a, a, a]), np.linalg.cond(a).round(9), [x.round(9).tolist() for x in np.linalg.lstsq(np.array([[1.0, 0], [1, 1], [1, 2]]), np.array([1, 2, 4.0]), rcond=None)])
print(np.cov([1, 2, 4], [3, 1, 0]), np.cov([1, 2, 3]).shape, a.view() is a, a.view().base is a, np.quantile([1, 2, 3], 1), np.select([a > 2], [a], 9))
for f in [lambda: np.full(), lambda: np.linspace(1), lambda: np.zeros(), lambda: np.exp(), lambda: np.add(1), lambda: np.eye(1, 2, 3, 4, 5, 6, 7), lambda: np.linalg.inv(1, 2), lambda: np.ones((2, 3, 2)) @ np.ones((3, 2, 2)), lambda: np.partition([1, 2], 2), lambda: np.arange(3, dtype=bool), lambda: np.moveaxis(a, 9, 0), lambda: np.convolve(a, a), lambda: np.average(a, axis=3), lambda: np.greater(a, a, dtype=float), lambda: np.any(a, initial=0), lambda: np.array(5.0).mean(axis=0), lambda: np.array(5.0).sum(axis=0)]:
    try:
        print(f())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
