import numpy as np
a = np.broadcast_to(np.arange(3), (2, 3))
a[0, 0] = 1
# hint: The array is a view that may not be written into, as numpy.broadcast_to and a.diagonal() make it. Write into a copy: a.copy().
