import numpy as np
np.split(np.arange(9), 4)
# hint: Axis 0 has size 9, which is no multiple of 4. numpy.array_split allows parts of different sizes.
