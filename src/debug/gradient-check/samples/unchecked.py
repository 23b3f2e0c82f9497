# What cannot be checked, each with its reason; and an int that can.
import numpy

class Tensor:
    def __init__(self, value, depends_on=[], back=lambda t: None):
        self.value = value
        self.depends_on = depends_on
        self.back = back

    def __add__(self, other):
        def back(t):
            self.dhdx += t.dhdx
            other.dhdx += t.dhdx
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
        t.dhdx = numpy.zeros(t.value.shape)
    h.dhdx = numpy.ones(h.value.shape)
    for t in reversed(order):
        t.back(t)

whole = Tensor(numpy.array([2, 3]))
flags = Tensor(numpy.array([True, False]))
short = Tensor(numpy.array([1.5, 2.5], dtype=numpy.float32))
replaced = Tensor(numpy.array([1.0, 2.0]))
lost = Tensor(numpy.array([1.0, 2.0]))
copied = Tensor(lost.value * 2.0)
h = (whole * flags * short + replaced * copied * lost).sum()
replaced.value = numpy.array([5.0, 5.0])
reverse_autodiff(h)
