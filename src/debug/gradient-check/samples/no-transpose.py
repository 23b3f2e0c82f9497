# A product whose back lacks a transpose; the matrices are square, so that no shape complains.
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

    def __matmul__(self, other):
        def back(t):
            self.dhdx += t.dhdx @ other.value.T
            other.dhdx += self.value @ t.dhdx
        return Tensor(self.value @ other.value, [self, other], back)

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

A = Tensor(numpy.array([[1.0, 2.0], [3.0, 4.0]]))
B = Tensor(numpy.array([[0.5, -1.0], [2.0, 1.5]]))
C = Tensor(numpy.array([[1.0, 0.0], [2.0, -1.0]]))
D = B @ C
E = A @ D
h = (E * E).sum()
reverse_autodiff(h)
