import numpy as np
names = np.array(["a", "b"])
# here: TypeError: Backstep has no arrays of 'str' values
# at: 2:9-2:29
# hint: Arrays here hold numbers.
