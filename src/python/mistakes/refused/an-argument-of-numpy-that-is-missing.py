import numpy as np
out = np.zeros(2)
np.sum(np.ones((2, 2)), axis=0, out=out)
# here: NotImplementedError: sum() has no argument 'out' in Backstep yet
# at: 3:1-3:41
# hint: It is written sum(a, axis=…, dtype=…, keepdims=…).
