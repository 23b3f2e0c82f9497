import matplotlib.pyplot as plt

plt.plot([1, 2, 3])
plt.scatter([0, 1], [2, 2])
plt.plot([3, 2, 1], "k")
plt.plot([[1, 2], [2, 3], [4, 4]], label="two")
plt.bar([0, 1], [1, 2], width=0.2)
plt.fill_between([0, 1, 2], [1, 1, 1], [2, 3, 4], alpha=0.2)
plt.plot([1, 1, 1], "C1--", [2, 2, 2], "s")
plt.errorbar([0, 1, 2], [2, 2, 2], yerr=[0.5, 0.2, 0.1], fmt="o")
