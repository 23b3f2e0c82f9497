import numpy as np
x = np.ones((3, 4))
b = np.ones(3)
z = x + b
# hint: Counted from the right, axis 1 has sizes 4 and 3; they must be equal, or one of them 1.
