import numpy as np
x = np.array([1.0, 2.0])
if x > 1:
    print("large")
# hint: The array has 2 entries, each with a truth of its own.
