import numpy as np
import matplotlib.pyplot as plt

np.random.seed(1)
x = np.random.randn(40)
plt.scatter(x, x**2, label="training", s=8)
plt.scatter(x + 0.1, x**2 - 0.2, label="test", s=8, marker="x")
plt.plot(np.sort(x), np.sort(x) ** 2, label="predicted", c="g")
plt.legend()
