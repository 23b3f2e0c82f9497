import numpy as np
x = float(np.array([1.0, 2.0]))
# hint: Take one entry first, such as x[0][0].
