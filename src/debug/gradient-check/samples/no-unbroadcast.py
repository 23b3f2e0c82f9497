# A back that forgets to sum what was broadcast: b has one column, its dhdx three.
import numpy

class Tensor:
    def __init__(self, value, depends_on=[], back=lambda t: None):
        self.value = value
        self.depends_on = depends_on
        self.back = back

    def __add__(self, other):
        def back(t):
            self.dhdx = self.dhdx + t.dhdx
            other.dhdx = other.dhdx + t.dhdx
        return Tensor(self.value + other.value, [self, other], back)

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
    for t in order:
        t.dhdx = numpy.zeros_like(t.value)
    h.dhdx = numpy.ones_like(h.value)
    for t in reversed(order):
        t.back(t)

x = Tensor(numpy.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]))
b = Tensor(numpy.array([[0.5], [-0.5]]))
y = x + b
h = (y * y).sum()
reverse_autodiff(h)
