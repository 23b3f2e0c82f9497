import numpy as np
a = np.zeros(3, dtype='uint8')
# here: TypeError: data type 'uint8' not understood
# at: 2:5-2:31
# hint: NumPy has uint8; Backstep has float64, float32, int64 and bool arrays.
