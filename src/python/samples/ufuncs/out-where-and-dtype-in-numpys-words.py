import numpy as np
for f in (
    lambda: np.sqrt([1, 4], out=np.zeros(2, dtype=int)),
    lambda: np.add([1.5], 1, out=np.zeros(1, dtype=int)),
    lambda: np.sqrt(),
    lambda: np.add(1),
    lambda: np.sqrt([1, 2], [3]),
    lambda: np.sin([[1], 2]),
    lambda: np.add(1, 2, 3),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
