import numpy as np
a = np.arange(6).reshape(4, 2)
# hint: (6,) has 6 entries; the new shape must have as many.
