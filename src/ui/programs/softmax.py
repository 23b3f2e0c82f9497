import numpy as np
import matplotlib.pyplot as plt
from backstep import Tensor, exp, log, reverse_autodiff

# A softmax classifier by hand: three clouds of points, and the probability of each.
np.random.seed(0)
centres = np.array([[0.0, 2.0], [-2.0, -1.0], [2.0, -1.0]])
labels = np.repeat(np.arange(3), 20)
points = centres[labels] + 0.6 * np.random.randn(60, 2)
onehot = np.eye(3)[labels]

W = Tensor(0.01 * np.random.randn(2, 3))
b = Tensor(np.zeros(3))


def loss():
    scores = points @ W + b
    largest = scores.value.max(axis=1, keepdims=True)
    powers = exp(scores - largest)
    p = powers / powers.sum(axis=1)
    return -(onehot * log(p)).sum() / len(points)


history = []
for step in range(100):
    l = loss()
    reverse_autodiff(l)
    W.value -= 0.5 * W.dhdx
    b.value -= 0.5 * b.dhdx
    history.append(l.value.item())

right = (points @ W.value + b.value).argmax(axis=1) == labels
print("loss", round(history[0], 6), "->", round(history[-1], 6))
print("right", right.sum(), "of", len(points))
plt.subplot(1, 2, 1)
plt.plot(history)
plt.title("loss")
plt.subplot(1, 2, 2)
plt.scatter(points[:, 0], points[:, 1], c=labels)
plt.title("points")
plt.show()
