import numpy as np
x = np.array([-np.inf, -2.5, -0.5, -0.0, 0.0, 0.5, 1.5, 2.5, np.inf, np.nan])
for f in (np.abs, np.sign, np.floor, np.ceil, np.round, np.trunc, np.rint, np.exp, np.tanh, np.square, np.isnan, np.isinf, np.isfinite, np.negative, np.signbit, np.sqrt, np.log, np.reciprocal, np.positive):
    print(f.__name__, f(x))
print(np.maximum(x, 0), np.minimum(x, 0), np.clip(x, -1, 1), np.where(x > 0, x, 0), np.nan_to_num(x), np.heaviside(x, 0.5), np.arctan2(1, x), np.hypot(3, 4), np.copysign(1, x), np.log1p(0), np.expm1(0), np.log2(8), np.log10(100), np.cbrt(27), np.power(2.0, x[1:5]), np.logaddexp(0, 0), x ** 2, x ** 0, x ** 0.5, np.float_power(2, 3))
