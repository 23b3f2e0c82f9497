import numpy as np
a = np.array([1.5, 2.0])
for f in [lambda: a + "x", lambda: "x" - a, lambda: a / "x", lambda: a + None, lambda: None * a, lambda: a ** None, lambda: a < "x", lambda: a >= None, lambda: a | 0.5, lambda: np.float64(1.5) | 1, lambda: -np.True_, lambda: ~np.True_, lambda: np.int64(-3) >> 70, lambda: np.array([-3, 5]) >> np.array([64, -1]), lambda: a == "x", lambda: a != None]:
    try:
        print(repr(f()))
    except TypeError as e:
        print(e)
