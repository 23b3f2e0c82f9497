import numpy as np
a = np.zeros(3).view()
# here: AttributeError: 'numpy.ndarray' object has no attribute 'view'
# at: 2:5-2:21
# hint: Arrays of NumPy have view, those of Backstep do not have it yet.
