import numpy as np
w = np.array([1, 2, 3])
w -= 0.1
# hint: What is written into keeps its type, int64. Make it a float array first: a.astype(float).
