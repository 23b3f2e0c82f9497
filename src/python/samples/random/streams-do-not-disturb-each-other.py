import copy
import numpy as np
rng = np.random.default_rng(1)
same = np.random.default_rng(rng)
print(same is rng, rng, str(rng), repr(rng)[:16], type(rng), type(rng).__name__, isinstance(rng, np.random.Generator))
other = np.random.default_rng(1)
first = rng.random()
np.random.seed(0)
np.random.rand(5)
print(other.random() == first, rng.integers(1000) == other.integers(1000))
twin = copy.deepcopy(rng)
print(twin.normal() == rng.normal(), twin.integers(10 ** 6) == rng.integers(10 ** 6), twin is rng)
def draw(rng: np.random.Generator):
    return [int(rng.integers(10)) for _ in range(3)]
print(draw(np.random.default_rng(7)) == draw(np.random.default_rng(7)))
a, b = np.random.default_rng(), np.random.default_rng()
print(a.random() != b.random(), 0 <= a.random() < 1)
