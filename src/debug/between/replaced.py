import numpy
from backstep import Tensor, reverse_autodiff

class Momentum:
    def __init__(self, params, alpha):
        self.params = params
        self.alpha = alpha
        self.velocity = {}

    def step(self):
        for name in self.params:
            p = self.params[name]
            v = self.velocity.get(name, 0.0)
            v = 0.5 * v - self.alpha * p.dhdx
            self.velocity[name] = v
            p.value = p.value + v

def clip(p, most):
    size = numpy.abs(p.dhdx).max()
    if size > most:
        p.dhdx = p.dhdx * (most / size)

a = Tensor(numpy.array([1.0, -2.0, 0.5]))
c = Tensor(numpy.array([0.25, 0.75, -1.0]))
left = Momentum({"a": a}, 0.0625)
right = Momentum({"c": c}, 0.125)

for i in range(5):
    m = a * c
    h = (m * m + a - c).sum()
    reverse_autodiff(h)
    clip(a, 0.5)
    if i % 2 == 0:
        left.step()
    else:
        right.step()
    c.dhdx = numpy.zeros_like(c.value)
    c.value, a.value = c.value, a.value
