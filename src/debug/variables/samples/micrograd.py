import math

class Value:
    def __init__(self, data, _children=()):
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = set(_children)

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))
        def _backward():
            self.grad += out.grad
            other.grad += out.grad
        out._backward = _backward
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))
        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward
        return out

    def backward(self):
        topo, visited = [], set()
        def build(v):
            if v not in visited:
                visited.add(v)
                for child in v._prev:
                    build(child)
                topo.append(v)
        build(self)
        self.grad = 1.0
        for v in reversed(topo):
            v._backward()

    def __repr__(self):
        raise RuntimeError("nobody may ask")

class Neuron:
    def __init__(self, n):
        self.w = [Value(0.5 + i) for i in range(n)]
        self.b = Value(0.0)
        self.calls = 0

    def forward(self, xs):
        self.calls += 1
        total = self.b
        for weight, x in zip(self.w, xs):
            term = weight * x
            total = total + term
        return total

    def parameters(self):
        return self.w + [self.b]

def power(x, n):
    if n == 1:
        return x
    lower = power(x, n - 1)
    return x * lower

def train(neuron, rate):
    history = []
    for step in range(3):
        xs = (1.0 + step, -0.5)
        total = neuron.forward(xs)
        cube = power(total, 3)
        cube.backward()
        for p in neuron.parameters():
            p.data -= rate * p.grad
            p.grad = 0.0
        history.append(math.sqrt(abs(cube.data)))
    return history

neuron = Neuron(2)
found = train(neuron, 0.01)
