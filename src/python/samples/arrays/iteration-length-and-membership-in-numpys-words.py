import numpy as np
a = np.arange(6).reshape(2, 3)
for f in (
    lambda: list(np.array(5)),
    lambda: len(np.array(5)),
    lambda: max(a),
    lambda: sorted(a),
    lambda: sum(a, 10),
    lambda: next(a),
    lambda: set(a[0]) == {0, 1, 2},
    lambda: {a: 1},
    lambda: hash(a),
    lambda: a in [a],
    lambda: np.array([1, 2]) in [np.array([1, 2])],
    lambda: [1, a].index(a),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
