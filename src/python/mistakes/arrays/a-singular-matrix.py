import numpy as np
np.linalg.inv([[1.0, 2.0], [2.0, 4.0]])
# hint: Its rows depend on each other: the determinant is 0. numpy.linalg.lstsq is not part of Backstep yet.
