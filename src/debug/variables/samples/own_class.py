import numpy

class CS4787Tensor:
    count = 0

    def __init__(self, value, depends_on=[], back=lambda t: None):
        self.value = value
        self.depends_on = depends_on
        self.back = back
        self.order = CS4787Tensor.count
        CS4787Tensor.count += 1

    def __sub__(self, other):
        other = other if isinstance(other, CS4787Tensor) else CS4787Tensor(other)
        def back(t):
            self.dhdx += t.dhdx
            other.dhdx -= t.dhdx
        return CS4787Tensor(self.value - other.value, [self, other], back)

    def __matmul__(self, other):
        other = other if isinstance(other, CS4787Tensor) else CS4787Tensor(other)
        def back(t):
            self.dhdx += t.dhdx @ other.value.T
            other.dhdx += self.value.T @ t.dhdx
        return CS4787Tensor(self.value @ other.value, [self, other], back)

    def square(self):
        def back(t):
            self.dhdx += t.dhdx * 2 * self.value
        return CS4787Tensor(self.value * self.value, [self], back)

    def sum(self):
        def back(t):
            self.dhdx += t.dhdx
        return CS4787Tensor(self.value.sum(keepdims=True), [self], back)

def reverse_autodiff(h):
    frontier = [h]
    for t in frontier:
        for d in t.depends_on:
            if d not in frontier:
                frontier.append(d)
    frontier.sort(key=lambda t: -t.order)
    for t in frontier:
        t.dhdx = numpy.zeros_like(t.value)
    h.dhdx = numpy.ones_like(h.value)
    for t in frontier:
        t.back(t)

data = numpy.arange(6.0).reshape(2, 3) / 10
target = numpy.array([[1.0, -1.0, 0.5]])
W = CS4787Tensor(numpy.array([[0.3, -0.2]]))
picks = numpy.array([2, 0, 1])
mask = data > 0.2

def losses_of(batch):
    order = sorted(range(3), key=lambda j: -j)
    for j in order:
        column = batch[:, j:j + 1]
        def weighed(by):
            wide = column * by
            return wide
        scaled = weighed(2.0)
        e = W @ scaled - target[:, j:j + 1]
        yield j, e.square().sum()

rate = 0.1
count = 0
for j, l in losses_of(data):
    count += 1
    reverse_autodiff(l)
    W.value = W.value - rate * W.dhdx
