import numpy as np
a, b, c, d = np.float64(2.5), np.int64(7), np.bool_(True), np.float32(0.1)
for f in (
    lambda: np.int64(2) ** -1,
    lambda: np.float64(1) / 0,
    lambda: np.int64(1) // 0,
    lambda: np.int64(1) % 0,
    lambda: np.float64(0) / 0,
    lambda: len(a),
    lambda: a[0],
    lambda: a(),
    lambda: np.bool_(True) - np.bool_(True),
    lambda: [1][np.float64(0)],
    lambda: range(a),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
