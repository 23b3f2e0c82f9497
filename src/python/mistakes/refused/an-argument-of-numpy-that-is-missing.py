import numpy as np
print(np.unique(np.ones((2, 2)), axis=0))
# here: NotImplementedError: unique() has no argument 'axis' in Backstep yet
# at: 2:7-2:41
# hint: It is written unique(ar, return_index=…, return_inverse=…, return_counts=…).
