import numpy as np
a = np.zeros(3, dtype=np.int32)
# here: AttributeError: module 'numpy' has no attribute 'int32'
# at: 2:23-2:31
# hint: numpy.int32 exists in NumPy, Backstep does not have it yet; nearest: int64.
