import numpy as np
a = np.ones((2, 2))
print(np.nancumsum(a, axis=1))
# here: AttributeError: module 'numpy' has no attribute 'nancumsum'
# at: 3:7-3:19
# hint: numpy.nancumsum exists in NumPy, Backstep does not have it yet; nearest: cumsum.
