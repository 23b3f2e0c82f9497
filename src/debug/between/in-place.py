import numpy
from backstep import Tensor, reverse_autodiff

w = Tensor(numpy.array([[0.5, -1.0], [2.0, 0.25]]))
b = Tensor(numpy.zeros((2, 1)))
x = numpy.array([[1.0, 2.0, -0.5], [0.5, 0.25, 1.5]])
shared = w.value

def step(params, alpha):
    for p in params:
        p.value -= alpha * p.dhdx

for i in range(4):
    e = w @ x + b
    l = (e * e).sum()
    reverse_autodiff(l)
    step([w, b], 0.03125)
    w.value[0] += 1
    w.value[1, 0] = -3.5
    numpy.add.at(b.value, (numpy.array([0, 0]), numpy.array([0, 0])), 0.5)
    shared *= 0.5
    w.dhdx *= 0.5
    numpy.clip(w.value, -2, 2, out=w.value)
    if i == 1:
        b.value.fill(0.125)
        w.value.sort()
    turned = w.value.T
    turned[0] -= 0.25
    w.value[w.value < 0] = 0.0
    x[0, 0] += 1.0
