import numpy as np
a = np.array([[1, 2], [3]])
# hint: All rows of the list must have the same length.
