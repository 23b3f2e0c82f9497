import numpy as np
a = np.arange(3.0)
b = np.arange(2.0).reshape(2, 1)
print(a + b, a * 2, 2 - a, a / 4, 1 / (a + 1), a ** 2, 2 ** a, -a, a // 2, a % 2, a + [1, 2, 3])
print((a + np.zeros((2, 3))).shape, (np.ones((4, 1, 3)) + np.ones((2, 1))).shape, (a[:, None] * a).shape, np.broadcast_to(a, (2, 3)))
print(a > 1, a == 1, (a > 0) & (a < 2), ~(a > 1), (a > 0) | (a == 0), a != [0, 1, 2], a >= b)
for shapes in [((3,), (4,)), ((2, 3), (2,)), ((2, 1), (3, 2)), ((1, 2, 3), (2, 2))]:
    try:
        np.ones(shapes[0]) + np.ones(shapes[1])
        print(shapes, "fits")
    except ValueError as e:
        print(e)
