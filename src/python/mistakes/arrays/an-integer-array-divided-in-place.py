import numpy as np
a = np.arange(4)
a /= 2
# hint: What is written into keeps its type, int64. Make it a float array first: a.astype(float).
