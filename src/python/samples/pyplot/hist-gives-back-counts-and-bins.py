import matplotlib.pyplot as plt
import numpy as np

counts, bins, _ = plt.hist([1, 2, 2, 3, 7], bins=3)
print(counts, bins)
counts, bins, _ = plt.hist(np.arange(20) ** 2, bins=[0, 10, 100, 400], density=True)
print(counts.round(6), bins)
counts, bins, _ = plt.hist([0.5], range=(0, 1), bins=4)
print(counts, bins, counts.sum())
counts, bins, _ = plt.hist(np.linspace(0, 1, 11), cumulative=True, bins=5)
print(counts)
counts, bins, _ = plt.hist([3, 3, 3])
print(bins)
