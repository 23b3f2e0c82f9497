import numpy as np
import matplotlib.pyplot as plt

fig, axs = plt.subplots(2, 2, figsize=(8, 6))
x = np.linspace(0, 2 * np.pi, 30)
axs[0, 0].plot(x, np.sin(x), "r-o")
axs[0, 1].plot(x, np.cos(x), color="tab:orange", lw=3)
axs[1, 0].bar(["a", "b", "c"], [3, 1, 2])
axs[1, 1].imshow(np.arange(12).reshape(3, 4), cmap="gray")
for i, ax in enumerate(axs.flat):
    ax.set_title(f"axes {i}")
axs[0, 0].set(xlabel="angle", ylim=(-1.5, 1.5))
fig.suptitle("Four")
fig.tight_layout()
