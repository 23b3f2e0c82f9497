import numpy as np
a = np.ones((2, 2))
print(np.nancumprod(a, axis=1))
# here: AttributeError: module 'numpy' has no attribute 'nancumprod'
# at: 3:7-3:20
# hint: numpy.nancumprod exists in NumPy, Backstep does not have it yet; nearest: cumprod.
