import numpy as np
for f in (
    lambda: np.zeros(3) + np.zeros(4),
    lambda: np.zeros((2, 3)) * np.zeros((2,)),
    lambda: np.zeros((2, 3)) - np.zeros((3, 2)),
    lambda: np.zeros((2, 0)) + np.zeros((2, 2)),
    lambda: np.maximum(np.zeros(2), np.zeros(3)),
    lambda: np.broadcast_to(np.zeros(3), (2, 2)),
    lambda: np.broadcast_to(np.zeros((2, 3)), (3,)),
    lambda: np.where([True, False], [1, 2, 3], 0),
    lambda: np.zeros(3) == np.zeros(4),
    lambda: np.zeros(3) < np.zeros(2),
    lambda: np.array([1, 2]) + [1, 2, 3],
    lambda: np.allclose(np.zeros(2), np.zeros(3)),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
