# %% [markdown]
# # Two moons, with an engine of single numbers
#
# micrograd's demonstration, in our own words: a network of neurons learns to tell two moons apart. Every weight is a
# `Value` of its own, so that the graph of a pass shows single numbers. micrograd's network has 16 neurons in a layer,
# and sees 100 points in 100 steps; here there are fewer of each, so that a run takes seconds.

# %%
import random
import numpy as np
import matplotlib.pyplot as plt

random.seed(1337)
np.random.seed(1337)

# %% [markdown]
# ## The engine
#
# A `Value` keeps `data` and `grad`, what it was computed from, and the function that hands its `grad` on.


# %%
class Value:
    def __init__(self, data, parents=(), op=""):
        self.data = data
        self.grad = 0.0
        self._prev = set(parents)
        self._op = op
        self._backward = lambda: None

    @staticmethod
    def of(x):
        return x if isinstance(x, Value) else Value(float(x))

    def __add__(self, other):
        other = Value.of(other)
        out = Value(self.data + other.data, (self, other), "+")

        def back():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = back
        return out

    def __mul__(self, other):
        other = Value.of(other)
        out = Value(self.data * other.data, (self, other), "*")

        def back():
            self.grad += out.grad * other.data
            other.grad += out.grad * self.data

        out._backward = back
        return out

    def __pow__(self, exponent):
        out = Value(self.data**exponent, (self,), f"**{exponent}")

        def back():
            self.grad += out.grad * exponent * self.data ** (exponent - 1)

        out._backward = back
        return out

    def relu(self):
        out = Value(max(self.data, 0.0), (self,), "relu")

        def back():
            self.grad += out.grad * (self.data > 0)

        out._backward = back
        return out

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value._prev:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in reversed(order):
            value._backward()

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + -Value.of(other)

    def __rsub__(self, other):
        return Value.of(other) + -self

    def __truediv__(self, other):
        return self * Value.of(other) ** -1.0

    def __rtruediv__(self, other):
        return Value.of(other) * self**-1.0

    __radd__ = __add__
    __rmul__ = __mul__

    def __repr__(self):
        return f"Value(data={self.data:.4f}, grad={self.grad:.4f})"


# %% [markdown]
# ## The network
#
# Layers of neurons. The last neuron gives a score: positive for one moon, negative for the other.


# %%
class Neuron:
    def __init__(self, inputs, bends=True):
        self.w = [Value(random.uniform(-1.0, 1.0)) for _ in range(inputs)]
        self.b = Value(0.0)
        self.bends = bends

    def __call__(self, xs):
        total = self.b
        for w, x in zip(self.w, xs):
            total = total + w * x
        return total.relu() if self.bends else total

    def parameters(self):
        return [*self.w, self.b]


class Network:
    def __init__(self, *sizes):
        last = len(sizes) - 2
        self.layers = [[Neuron(sizes[i], i < last) for _ in range(sizes[i + 1])] for i in range(last + 1)]

    def __call__(self, xs):
        for layer in self.layers:
            xs = [neuron(xs) for neuron in layer]
        return xs[0]

    def parameters(self):
        return [p for layer in self.layers for neuron in layer for p in neuron.parameters()]


network = Network(2, 5, 5, 1)
print(len(network.parameters()), "parameters")

# %% [markdown]
# ## The moons
#
# Half a circle above, half a circle below, and a little noise. Labels are $1$ and $-1$.

# %%
n = 60
angles = np.linspace(0.0, np.pi, n // 2)
upper = np.stack([np.cos(angles), np.sin(angles)], axis=1)
lower = np.stack([1.0 - np.cos(angles), 0.5 - np.sin(angles)], axis=1)
points = np.concatenate([upper, lower]) + 0.1 * np.random.randn(n, 2)
labels = np.repeat([1.0, -1.0], n // 2)

# %% [markdown]
# ## The loss
#
# Max-margin: $\operatorname{mean}(\max(0, 1 - y_i s_i)) + 10^{-4} \sum_p p^2$. A score $s_i$ on the right side of the
# margin costs nothing; the second term keeps the parameters $p$ small. Each step sees six of the points.


# %%
def penalty():
    return 1e-4 * sum(p * p for p in network.parameters())


def hinge(score, label):
    return (1.0 - label * score).relu()


def loss(batch):
    scores = [network([float(x) for x in points[i]]) for i in batch]
    margins = [hinge(score, float(labels[i])) for i, score in zip(batch, scores)]
    right = sum((score.data > 0) == (labels[i] > 0) for i, score in zip(batch, scores))
    return sum(margins) * (1.0 / len(margins)) + penalty(), right / len(batch)


# %% [markdown]
# ## Training
#
# Gradient descent, with a rate that decays from 0.5 to 0.1.

# %%
steps = 80
history = []
for step in range(steps):
    batch = np.random.choice(n, 6, replace=False)
    total, accuracy = loss(batch)
    for p in network.parameters():
        p.grad = 0.0
    total.backward()
    rate = 0.5 - 0.4 * step / steps
    for p in network.parameters():
        p.data -= rate * p.grad
    history.append(total.data)
    if step % 10 == 0 or step == steps - 1:
        print(f"step {step}: loss {total.data:.5f}, accuracy {100 * accuracy:.0f}%")

# %% [markdown]
# ## The boundary

# %%
xs = np.linspace(-1.6, 2.6, 16)
ys = np.linspace(-1.2, 1.7, 16)
scores = np.array([[network([x, y]).data for x in xs] for y in ys])
right = sum((network(list(xy)).data > 0) == (label > 0) for xy, label in zip(points, labels))
print(f"right: {right} of {n}")

plt.subplot(1, 2, 1)
plt.semilogy(history)
plt.title("loss")
plt.subplot(1, 2, 2)
corners = (xs[0], xs[-1], ys[0], ys[-1])
plt.imshow(scores > 0, extent=corners, origin="lower", cmap="coolwarm", aspect="auto", alpha=0.5)
plt.scatter(points[:, 0], points[:, 1], c=labels, cmap="coolwarm")
plt.title("scores")
plt.show()
