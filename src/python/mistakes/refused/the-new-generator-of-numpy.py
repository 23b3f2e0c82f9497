import numpy as np
rng = np.random.default_rng(0)
print(rng.beta(1, 2))
# here: AttributeError: 'numpy.random._generator.Generator' object has no attribute 'beta'
# at: 3:7-3:15
# hint: NumPy has beta here, Backstep does not have it yet.
