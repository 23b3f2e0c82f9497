import numpy as np
a = np.array([-1.5, 0.25, 2.675, 1e10])
print(np.clip(a, 0, 1), a.clip(0), a.clip(max=1), np.clip(a, None, 2), a.clip(min=-1, max=[0, 1, 2, 3]), np.clip([1, 5], 2, 3), np.clip([1, 5], 2.5, 3), np.clip(7, 0, 3), np.round(a, 1), a.round(2), np.around([0.5, 1.5, 2.5]), np.round(-2.5), np.round([125, 135], -1), np.round(1.005, 2), np.round([1, 2]).dtype, np.floor([-1.5]).dtype, np.floor([1, 2]).dtype, np.clip(a, 1, 0), np.interp(2.5, [1, 2, 3], [10, 20, 30]), np.interp([0, 9], [1, 2], [5, 6]), np.clip(np.array([1, 2]), 0.5, None).dtype)
