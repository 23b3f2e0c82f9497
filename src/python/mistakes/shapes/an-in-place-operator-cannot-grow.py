import numpy as np
b = np.zeros(3)
b += np.ones((2, 3))
# hint: What is added has shape (2, 3); an in-place operator cannot make (3,) larger.
