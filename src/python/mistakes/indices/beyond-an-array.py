import numpy as np
x = np.zeros((2, 3))
print(x[2, 0])
# hint: Valid positions are 0 to 1, and -2 to -1 from the end.
