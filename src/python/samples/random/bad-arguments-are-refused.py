import numpy as np
for f in [lambda: np.random.seed(-1), lambda: np.random.randint(5, 5), lambda: np.random.randint(0), lambda: np.random.choice(3, 4, replace=False), lambda: np.random.choice(0), lambda: np.random.choice([]), lambda: np.random.choice(2, p=[0.5, 0.6]), lambda: np.random.choice(2, p=[1.0]), lambda: np.random.rand(-1), lambda: np.random.normal(0, -1), lambda: np.random.choice([[1, 2]]), lambda: np.random.rand("a")]:
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
