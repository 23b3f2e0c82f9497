import numpy as np
a = np.array([1, 2])
for f in (
    lambda: a + 'x',
    lambda: 'x' + a,
    lambda: a + None,
    lambda: a @ 3,
    lambda: None * a,
    lambda: a << 1.5,
    lambda: a & 1.5,
    lambda: a + [1, 2, 3],
    lambda: a + [[1], 2],
    lambda: [1] * a,
    lambda: 'ab' * a[0],
    lambda: [1] * a[1],
    lambda: a ** 'x',
    lambda: -np.array([True]),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
