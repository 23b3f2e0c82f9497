import numpy as np
a = np.zeros((2, 3, 4))
a[0, [0, 1], [0, 1, 2]]
