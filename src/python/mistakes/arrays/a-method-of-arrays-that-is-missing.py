import numpy as np
a = np.zeros(3).byteswap()
# here: AttributeError: 'numpy.ndarray' object has no attribute 'byteswap'
# at: 2:5-2:25
# hint: Arrays of NumPy have byteswap, those of Backstep do not have it yet.
