import numpy as np
for f in (
    lambda: np.arange(),
    lambda: np.arange(1, 2, 0),
    lambda: np.linspace(0, 1, -1),
    lambda: np.linspace(0, 1, 2.5),
    lambda: np.linspace(0),
    lambda: np.arange(1, 2, 3, 4, 5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
