import numpy as np
x = np.arange(4)
print(x[np.array([True, False])])
# hint: A mask has one entry for each position of the axis.
