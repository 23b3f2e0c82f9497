import numpy as np
W = np.ones((2, 3))
x = np.ones((2, 8))
print(W @ x)
# hint: (2, 3) @ (2, 8): the inner dimensions 3 and 2 must be equal.
