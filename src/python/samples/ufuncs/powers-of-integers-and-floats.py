import numpy as np
print(np.array([2, 3]) ** 2, np.array([2, 3]) ** 0, np.array([2.0, 3]) ** -1, np.array([2, 3]) ** 2.0, np.array([2, 3]) ** 0.5, 2 ** np.array([1, 2]), 2.0 ** np.array([-1, 2]), np.array([-2.0]) ** 3, np.array([-2.0]) ** 0.5, np.array([0.0]) ** -1, np.array([4, 9]) ** np.array([0.5, 0.5]), np.array([True]) ** 2, pow(np.array([2]), 3), np.power([1, 2], [3, 4]), np.square([1, 2]), np.array([[1, 2]]) ** np.array([[1], [2]]))
for f in (
    lambda: np.array([2, 3]) ** -1,
    lambda: np.power(2, -1),
    lambda: np.array([2]) ** np.array([-1]),
    lambda: 2 ** np.array([-1]),
    lambda: np.power([2.0], -1),
    lambda: np.array([True]) ** -1,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
