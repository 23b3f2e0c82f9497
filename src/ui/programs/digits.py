import numpy as np
import matplotlib.pyplot as plt
from backstep import Tensor, ReLU, reverse_autodiff
from digits import load_digits

# Handwritten digits, 8 × 8 pixels: one hidden layer, softmax, cross-entropy.
np.random.seed(0)
images, labels = load_digits()
xs = images / 16
train = np.arange(800)
test = np.arange(800, 1000)
onehot = np.eye(10)[labels]

plt.figure(figsize=(6, 1.5))
for i in range(10):
    plt.subplot(1, 10, i + 1)
    plt.imshow(images[i].reshape(8, 8), cmap="gray_r")
    plt.axis("off")

# %%
hidden = 24
alpha = 0.3
B = 50

W1 = Tensor(0.2 * np.random.randn(64, hidden))
b1 = Tensor(np.zeros(hidden))
W2 = Tensor(0.2 * np.random.randn(hidden, 10))
b2 = Tensor(np.zeros(10))
parameters = [W1, b1, W2, b2]


def model(x):
    return ReLU(x @ W1 + b1) @ W2 + b2


# The mean of −log p, where p is the probability that the model gives the digit that the image shows.
def loss(x, y):
    scores = model(x)
    return (scores.logsumexp(axis=1).sum() - (scores * y).sum()) / len(x)


def accuracy(rows):
    return (model(xs[rows]).value.argmax(axis=1) == labels[rows]).mean()


for step in range(600):
    rows = np.random.choice(train, B, replace=False)
    h = loss(xs[rows], onehot[rows])
    reverse_autodiff(h)
    for w in parameters:
        w.value -= alpha * w.dhdx
    if step % 100 == 0:
        print(f"step {step}: loss {h.value.item():.4f}, right on the test images {100 * accuracy(test):.1f}%")

# %%
guesses = model(xs[test]).value.argmax(axis=1)
confusion = np.zeros((10, 10))
for digit, guess in zip(labels[test], guesses):
    confusion[digit, guess] += 1
print(f"right: {100 * accuracy(train):.1f}% of the training images, {100 * accuracy(test):.1f}% of the test images")

plt.figure()
plt.imshow(confusion, cmap="Blues")
for digit in range(10):
    for guess in range(10):
        if confusion[digit, guess] > 0:
            plt.text(guess, digit, f"{confusion[digit, guess]:.0f}", ha="center", va="center")
plt.xlabel("guess")
plt.ylabel("digit")
plt.title("test images")

# The weights of each hidden unit, as a picture of what it looks for.
plt.figure(figsize=(6, 3))
for i in range(min(hidden, 24)):
    plt.subplot(3, 8, i + 1)
    plt.imshow(W1.value[:, i].reshape(8, 8), cmap="coolwarm", vmin=-1, vmax=1)
    plt.axis("off")
plt.show()
