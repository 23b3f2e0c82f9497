import numpy as np
a, b, v = np.arange(6).reshape(2, 3), np.arange(6.0).reshape(3, 2), np.array([1, 2, 3])
for f in (
    lambda: a @ a,
    lambda: v @ a,
    lambda: a @ 2,
    lambda: 2 @ a,
    lambda: np.matmul(a, 3),
    lambda: np.dot(a, a),
    lambda: np.dot(v, [1, 2]),
    lambda: np.inner(v, [1, 2]),
    lambda: np.array(3) @ v,
    lambda: np.cross([1], [2]),
    lambda: np.matmul(v),
    lambda: v @ [1, 2],
    lambda: [1, 2, 3] @ v,
    lambda: np.outer(2, v),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
