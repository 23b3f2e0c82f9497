import numpy as np
b = np.zeros(3)
print(b[0, 1])
# hint: The array has shape (3,).
