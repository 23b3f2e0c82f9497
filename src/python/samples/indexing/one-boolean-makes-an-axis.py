import numpy as np
a = np.arange(6).reshape(2, 3)
print(a[True].shape, a[False].shape, a[:, True].shape, a[np.array(True)].shape, a[True, 0].shape, a[0, True])
z = np.array(3.0)
z[z > 5] = 0
print(z)
z[z < 5] = 1
print(z, z[z > 0], z[z > 5])
