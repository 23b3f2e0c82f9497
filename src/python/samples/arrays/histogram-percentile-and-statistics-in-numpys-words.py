import numpy as np
x = np.array([1.0, 2, 2, 3, 5, 9])
for f in (
    lambda: np.percentile(x, 101),
    lambda: np.histogram(x, bins=0),
    lambda: np.histogram(x, bins=[3, 1]),
    lambda: np.quantile(x, -1),
    lambda: np.median([]),
    lambda: np.histogram(x, range=(3, 1)),
    lambda: np.histogram([np.nan, 1]),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
