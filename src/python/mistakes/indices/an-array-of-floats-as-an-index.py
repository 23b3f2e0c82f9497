import numpy as np
a = np.arange(3)
a[np.array([0.0, 1.0])]
