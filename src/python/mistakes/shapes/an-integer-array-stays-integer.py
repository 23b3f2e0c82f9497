import numpy as np
w = np.array([1, 2, 3])
w -= 0.1
# hint: An in-place operator keeps the array's type, int64. Make the array a float array first.
