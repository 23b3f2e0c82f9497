import numpy as np
import matplotlib.pyplot as plt
from backstep import Tensor, ReLU, reverse_autodiff

# Three spirals in the plane: a network learns which arm a point lies on.
np.random.seed(1)
n = 80
t = np.linspace(0.15, 1, n)
arms = []
for k in range(3):
    angle = 2 * np.pi * k / 3 + 4 * t + 0.12 * np.random.randn(n)
    arms.append(np.stack([t * np.cos(angle), t * np.sin(angle)], axis=1))
points = np.concatenate(arms)
labels = np.repeat(np.arange(3), n)
onehot = np.eye(3)[labels]

plt.scatter(points[:, 0], points[:, 1], c=labels, s=12)
plt.title("three spirals")

# %%
d1 = 32
d2 = 16
alpha = 0.3
B = 60

W1 = Tensor(np.random.randn(2, d1))
b1 = Tensor(np.zeros(d1))
W2 = Tensor(0.4 * np.random.randn(d1, d2))
b2 = Tensor(np.zeros(d2))
W3 = Tensor(0.4 * np.random.randn(d2, 3))
b3 = Tensor(np.zeros(3))


def model(x):
    a1 = ReLU(x @ W1 + b1)
    a2 = ReLU(a1 @ W2 + b2)
    return a2 @ W3 + b3


# The mean of −log p, where p is the probability that the model gives the arm that the point lies on.
def loss(x, y):
    scores = model(x)
    return (scores.logsumexp(axis=1).sum() - (scores * y).sum()) / len(x)


for step in range(2000):
    rows = np.random.choice(len(points), B, replace=False)
    h = loss(points[rows], onehot[rows])
    if step % 500 == 0:
        print(f"step {step}: loss {h.value.item():.4f}")
    reverse_autodiff(h)
    for w in [W1, b1, W2, b2, W3, b3]:
        w.value -= alpha * w.dhdx

# %%
right = (model(points).value.argmax(axis=1) == labels).mean()
print(f"right: {100 * right:.1f}%")

side = np.linspace(-1.1, 1.1, 60)
grid = np.array([[x, y] for y in side for x in side])
classes = model(grid).value.argmax(axis=1).reshape(60, 60)
plt.imshow(classes, extent=(-1.1, 1.1, -1.1, 1.1), origin="lower", alpha=0.4)
plt.scatter(points[:, 0], points[:, 1], c=labels, s=12)
plt.title("which arm")
plt.show()
