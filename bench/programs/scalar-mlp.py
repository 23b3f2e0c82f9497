# One reverse pass of a scalar network in micrograd's style, with about as many tensors as TENSORS says.
import random


class Value:
    def __init__(self, data, _children=(), _op=""):
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), "+")

        def _backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), "*")

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = _backward
        return out

    def relu(self):
        out = Value(0.0 if self.data < 0 else self.data, (self,), "ReLU")

        def _backward():
            self.grad += (out.data > 0) * out.grad

        out._backward = _backward
        return out

    def backward(self):
        # Without recursion: a large graph is deeper than Python's stack.
        topo, visited, stack = [], set(), [(self, False)]
        while stack:
            value, done = stack.pop()
            if done:
                topo.append(value)
            elif value not in visited:
                visited.add(value)
                stack.append((value, True))
                for child in value._prev:
                    stack.append((child, False))
        self.grad = 1.0
        for value in reversed(topo):
            value._backward()


TENSORS = 2000
WIDTH = 8
random.seed(0)


class Neuron:
    def __init__(self, inputs, bends):
        self.w = [Value(random.uniform(-1.0, 1.0)) for _ in range(inputs)]
        self.b = Value(0.0)
        self.bends = bends

    def __call__(self, x):
        total = self.b
        for w, xi in zip(self.w, x):
            total = total + w * xi
        return total.relu() if self.bends else total


class Layer:
    def __init__(self, inputs, outputs, bends=True):
        self.neurons = [Neuron(inputs, bends) for _ in range(outputs)]

    def __call__(self, x):
        return [neuron(x) for neuron in self.neurons]


layers = [Layer(2, WIDTH), Layer(WIDTH, WIDTH), Layer(WIDTH, 1, bends=False)]


def model(x):
    for layer in layers:
        x = layer(x)
    return x[0]


# A sample makes two products and sums for every weight, and a few tensors more.
each = 2 * (2 * WIDTH + WIDTH * WIDTH + WIDTH) + 2 * WIDTH + 6
loss = Value(0.0)
for i in range(max(1, TENSORS // each)):
    x = [Value(random.uniform(-1.0, 1.0)), Value(random.uniform(-1.0, 1.0))]
    error = model(x) + Value(-0.5)
    loss = loss + error * error
loss.backward()
print(loss.data)
