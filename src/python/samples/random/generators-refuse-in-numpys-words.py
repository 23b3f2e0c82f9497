import numpy as np
rng = np.random.default_rng(0)
R = np.random
inf, nan = float("inf"), float("nan")
for f in [
    lambda: rng.normal(0, -1), lambda: rng.normal(size=-1), lambda: rng.normal([0, 1], [1, 2, 3]), lambda: rng.normal([0, 1, 2], 1, size=2),
    lambda: rng.normal(np.zeros((2, 2)), 1, size=2), lambda: rng.normal("a"), lambda: rng.normal(None), lambda: rng.uniform(2, 1), lambda: rng.uniform(0, inf),
    lambda: rng.uniform([0], inf), lambda: rng.uniform(3), lambda: rng.integers(0), lambda: rng.integers(5, 5), lambda: rng.integers(5, 4, endpoint=True),
    lambda: rng.integers(-1, endpoint=True), lambda: rng.integers("a"), lambda: rng.integers(5, size=2.0), lambda: rng.integers(5, dtype=float),
    lambda: rng.integers(3, dtype=bool), lambda: rng.integers([0, 5], 5), lambda: rng.integers([0, -5], size=2), lambda: rng.integers([1, 2], size=3),
    lambda: rng.integers(None), lambda: rng.random(-1), lambda: rng.random("a"), lambda: rng.random(2.5), lambda: rng.random(dtype=int), lambda: rng.rand(2),
    lambda: rng.choice(0), lambda: rng.choice([]), lambda: rng.choice(-3), lambda: rng.choice(2.5), lambda: rng.choice(3, 5, replace=False),
    lambda: rng.choice(3, p=[0.5, 0.5]), lambda: rng.choice(2, p=[0.5, 0.6]), lambda: rng.choice(2, p=[-0.5, 1.5]), lambda: rng.choice(2, p=[[0.5, 0.5]]),
    lambda: rng.choice(2, p=[nan, 1]), lambda: rng.choice(3, 3, p=[0.5, 0.5, 0], replace=False), lambda: rng.choice([[1, 2], [3, 4]], axis=2), lambda: rng.choice(5, size=-1),
    lambda: rng.permutation(5.0), lambda: rng.permutation("abc"), lambda: rng.permutation([1, 2], axis=1), lambda: rng.shuffle((1, 2)), lambda: rng.shuffle(5),
    lambda: rng.shuffle(np.arange(3), axis=1), lambda: rng.shuffle([1, 2], axis=1), lambda: rng.shuffle(np.array(3)), lambda: rng.exponential(-1),
    lambda: rng.standard_normal(dtype=int), lambda: R.default_rng(-1), lambda: R.default_rng(1.5), lambda: R.default_rng([1, -2]), lambda: R.default_rng("a"),
    lambda: R.default_rng([1.5]), lambda: R.default_rng({}), lambda: rng.foo, lambda: R.RandomState(-1), lambda: R.RandomState(2 ** 32), lambda: R.RandomState([]),
    lambda: R.RandomState([[1]]), lambda: R.RandomState(1.5), lambda: R.RandomState("a"), lambda: R.RandomState([1.5]), lambda: R.RandomState(0).foo,
    lambda: R.seed(1.5), lambda: R.normal([0, 1], -1), lambda: R.uniform(0, inf), lambda: R.randint(5, dtype=float), lambda: R.permutation(5.0),
    lambda: R.shuffle((1, 2)), lambda: R.shuffle(5), lambda: R.exponential(-1), lambda: R.choice(2.5), lambda: R.choice(3, p=[[1]]), lambda: R.choice(2, p=[nan, 1]),
    lambda: R.random(2.5), lambda: R.randn("a"), lambda: np.zeros(2.5), lambda: np.ones((2, 1.5)),
]:
    try:
        print(f())
    except (ValueError, TypeError, IndexError, OverflowError, NotImplementedError, AttributeError) as e:
        print(type(e).__name__, e)
