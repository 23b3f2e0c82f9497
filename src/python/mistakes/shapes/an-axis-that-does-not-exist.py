import numpy as np
print(np.ones((2, 3)).sum(axis=2))
# hint: Axes run from 0 to 1.
