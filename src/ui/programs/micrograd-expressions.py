# %% [markdown]
# # Small expressions, with an engine of single numbers
#
# The engine is micrograd's, in our own words: a `Value` keeps `data` and `grad`, what it was computed from, and the
# function that hands its `grad` on. Each of the last four cells makes a reverse pass.

# %%
import random


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
# ## One input
#
# With $x = 1$ the ReLU lets the derivative 2 through.

# %%
x = Value(1.0)
y = (x * 2 + 1).relu()
y.backward()
print(x, y)

# %% [markdown]
# ## The same operand twice
#
# `_prev` is a set: of `a * a` it holds `a` once, and `back` still adds two contributions. The `grad` is right.

# %%
a = Value(3.0)
square = a * a
twice = square + square
twice.backward()
print(a, square, twice)

# %% [markdown]
# ## A quotient

# %%
p = Value(-4.0)
q = Value(2.0)
r = (p + q) / (p * q + 1.0) - q**3
r.backward()
print(p, q, r)

# %% [markdown]
# ## One neuron
#
# Two weights that are drawn at random, a bias of zero, and ReLU.


# %%
class Neuron:
    def __init__(self, inputs):
        self.w = [Value(random.uniform(-1.0, 1.0)) for _ in range(inputs)]
        self.b = Value(0.0)

    def __call__(self, xs):
        total = self.b
        for w, x in zip(self.w, xs):
            total = total + w * x
        return total.relu()


random.seed(4)
neuron = Neuron(2)
inputs = [Value(1.0), Value(-2.0)]
activation = neuron(inputs)
activation.backward()
print(neuron.w, neuron.b)
print(inputs, activation)
