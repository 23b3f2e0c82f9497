# A difference whose back adds where it should take away.
import numpy

class Tensor:
    def __init__(self, value, depends_on=[], back=lambda t: None):
        self.value = value
        self.depends_on = depends_on
        self.back = back

    def __mul__(self, other):
        def back(t):
            self.dhdx += t.dhdx * other.value
            other.dhdx += t.dhdx * self.value
        return Tensor(self.value * other.value, [self, other], back)

    def __sub__(self, other):
        def back(t):
            self.dhdx += t.dhdx
            other.dhdx += t.dhdx
        return Tensor(self.value - other.value, [self, other], back)

    def sum(self):
        def back(t):
            self.dhdx += t.dhdx
        return Tensor(self.value.sum(keepdims=True), [self], back)

def reverse_autodiff(h):
    found, order = set(), []
    def visit(t):
        if t not in found:
            found.add(t)
            for d in t.depends_on:
                visit(d)
            order.append(t)
    visit(h)
    for t in order:
        t.dhdx = numpy.zeros_like(t.value)
    h.dhdx = numpy.ones_like(h.value)
    for t in reversed(order):
        t.back(t)

w = Tensor(numpy.array([2.0, 3.0]))
x = Tensor(numpy.array([1.0, -1.0]))
target = Tensor(numpy.array([0.5, 0.5]))
error = w * x - target
h = (error * error).sum()
reverse_autodiff(h)
