import numpy as np
a = np.arange(3)
print(a == None, a != None, None == a, a == "x" if False else "", (a == None).any(), a.dtype == "int64", np.float32(0.1) == 0.1, np.array([0.1], dtype=np.float32) == 0.1, np.float32(0.1) == np.float64(0.1), np.float32(0.1) < 0.1)
