# Backs in the order in which tensors were found, not in that of their making: b hands on half of its dhdx.
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
    frontier = [h]
    for t in frontier:
        for d in t.depends_on:
            if d not in frontier:
                frontier.append(d)
    for t in frontier:
        t.dhdx = numpy.zeros_like(t.value)
    h.dhdx = numpy.ones_like(h.value)
    for t in frontier:
        t.back(t)

a = Tensor(numpy.array([2.0]))
c = Tensor(numpy.array([3.0]))
b = a * c
d = b * c
e = d * a
h = b + e
reverse_autodiff(h)
