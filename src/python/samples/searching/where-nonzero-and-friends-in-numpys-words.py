import numpy as np
a = np.array([[0, 3, 0], [5, 0, 6]])
for f in (
    lambda: np.where(a, 1),
    lambda: np.where(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
