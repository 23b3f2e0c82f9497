# A scalar network 1-16-16-1 on a batch of 8, every number a Value, in micrograd's style.
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
        topo = []
        visited = set()

        def build_topo(v):
            if v not in visited:
                visited.add(v)
                for child in v._prev:
                    build_topo(child)
                topo.append(v)

        build_topo(self)
        self.grad = 1.0
        for v in reversed(topo):
            v._backward()

    def __sub__(self, other):
        return self + (other * -1.0 if isinstance(other, Value) else -other)

    def __radd__(self, other):
        return self + other


random.seed(0)


def layer(inputs, outputs):
    return [([Value(random.uniform(-1, 1)) for _ in range(inputs)], Value(0.0)) for _ in range(outputs)]


layers = [layer(1, 16), layer(16, 16), layer(16, 1)]
parameters = [p for each in layers for (weights, bias) in each for p in [*weights, bias]]


def model(x):
    for i, each in enumerate(layers):
        sums = [sum((w * a for w, a in zip(weights, x)), bias) for weights, bias in each]
        x = [s.relu() for s in sums] if i < 2 else sums
    return x[0]


xs = [[random.uniform(-1, 1)] for _ in range(8)]
ys = [x[0] * x[0] for x in xs]

for iterno in range(10000):
    total = Value(0.0)
    for x, y in zip(xs, ys):
        d = model(x) - y
        total = total + d * d
    for p in parameters:
        p.grad = 0.0
    total.backward()
    for p in parameters:
        p.data -= 0.001 * p.grad
