import numpy as np
np.concatenate([np.ones((2, 2)), np.ones((2, 3))])
# hint: (2, 2) and (2, 3) may differ in axis 0 only.
