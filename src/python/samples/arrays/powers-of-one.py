import numpy as np
nan, inf = np.nan, np.inf
x = np.array([1.0, -1.0, 2.0, 0.0, nan])
for y in [nan, inf, -inf, 0.0, 2, 0.5, -1.0]:
    print(y, x ** y, np.power(1, np.array([y])), np.float64(1) ** y)
print(np.array([-1.0, 1.0]) ** np.array([inf, nan]), np.float_power(1, nan), np.array([2, 3]) ** np.array([2, 0]))
