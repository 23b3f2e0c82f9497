import numpy as np
np.add([1, 2, 3], 1, out=np.zeros(1))
# hint: The result has shape (3,); out must have it too.
