import numpy as np
import matplotlib.pyplot as plt

np.random.seed(0)
fig, (left, right) = plt.subplots(1, 2)
left.hist(np.random.randn(200), bins=15, alpha=0.5, label="a")
left.hist(np.random.randn(100) + 1, bins=[-2, -1, 0, 1, 2, 3], alpha=0.5, label="b")
left.legend(loc="upper left")
right.hist([np.random.rand(50), np.random.rand(60)], density=True, label=["c", "d"])
right.legend()
plt.figure()
plt.hist(np.random.rand(80), bins=5, orientation="horizontal", color="0.5")
plt.figure()
plt.hist(np.random.rand(80), bins=5, cumulative=True)
