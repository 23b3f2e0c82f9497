import numpy as np
a = np.array([-1.5, 0.25, 2.675, 1e10])
for f in (
    lambda: np.clip([1, 2]),
    lambda: a.clip(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
