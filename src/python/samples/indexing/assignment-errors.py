import numpy as np
a, b = np.zeros((3, 4), dtype=int), np.zeros(5)
def put(x, k, v):
    try:
        x[k] = v
        print("fine", x.tolist())
    except Exception as e:
        print(type(e).__name__, e)
put(a, 5, 1)
put(a, 0, [1, 2])
put(a, slice(None), np.zeros((4, 3)))
put(a, a > 0, [1, 2])
put(a, a == 0, [1, 2])
put(a, (0, 0), "x")
put(b, [9], 1)
put(b, [0, 1], [1, 2, 3])
put(b, 0, [[1]])
put(b, (0, 0), 1)
put(b, 1.5, 1)
put(b, [True, False], 1)
put(b, 0, np.int64(3))
put(b, slice(0, 2), 7)
