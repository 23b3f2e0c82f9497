import numpy as np
loss = np.array([[0.25]])
print(f"loss: {loss:.4f}")
# at: 3:16-3:20
# hint: The value is a whole array. Take one entry first, such as x[0][0].
