import numpy as np
a = np.ones((2, 2))
b = np.einsum("ij,jk->ik", a, a)
# here: AttributeError: module 'numpy' has no attribute 'einsum'
# at: 3:5-3:14
# hint: Backstep has a part of numpy.
