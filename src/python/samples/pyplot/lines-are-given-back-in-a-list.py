import matplotlib.pyplot as plt
import numpy as np

(line,) = plt.plot([1, 2, 3], "r--o", label="a line")
print(line.get_label())
lines = plt.plot(np.zeros((4, 2)), label=["first", "second"])
print(len(lines), lines[1].get_label())
print(len(plt.plot([1, 2], [3, 4], "b", [1, 2], [4, 3], "g")))
plt.legend()
plt.show()
