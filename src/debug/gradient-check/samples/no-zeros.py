# Two passes without zeros between them: the second adds to what the first has left.
import numpy

class Tensor:
    def __init__(self, value, depends_on=[], back=lambda t: None):
        self.value = value
        self.depends_on = depends_on
        self.back = back
        self.dhdx = numpy.zeros_like(value)

    def __mul__(self, other):
        def back(t):
            self.dhdx += t.dhdx * other.value
            other.dhdx += t.dhdx * self.value
        return Tensor(self.value * other.value, [self, other], back)

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
    h.dhdx = numpy.ones_like(h.value)
    for t in reversed(order):
        t.back(t)

w = Tensor(numpy.array([2.0, 3.0]))
for x in (1.0, 2.0):
    h = (w * Tensor(numpy.array([x, -x]))).sum()
    reverse_autodiff(h)
