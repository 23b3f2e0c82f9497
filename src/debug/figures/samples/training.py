import numpy as np
import matplotlib.pyplot as plt

steps = np.arange(50)
plt.figure(figsize=(8, 4))
plt.semilogy(steps, 2.0 * 0.9 ** steps, label="training")
plt.semilogy(steps, 2.2 * 0.92 ** steps, "--", label="test")
plt.axhline(0.1, color="k", linestyle=":", label="goal")
plt.title("Loss")
plt.xlabel("step")
plt.ylabel("loss")
plt.legend()
plt.grid(True, alpha=0.3)
plt.show()
