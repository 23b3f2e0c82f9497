import numpy as np
a = np.array([2**60, 1])
# here: OverflowError: Python integer is too large for an array of Backstep
# at: 2:5-2:25
# hint: Integers in arrays may go up to 2**53. Use a float.
