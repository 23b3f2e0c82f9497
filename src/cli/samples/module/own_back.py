# Tensors that the learner makes, with a back of their own.
import numpy
from backstep import Tensor, reverse_autodiff, unbroadcast, null_backward


def exp(x):
    value = numpy.exp(x.value)

    def back(t):
        x.dhdx += t.dhdx * value

    return Tensor(value, [x], back)


def scale(x, factor):
    def back(t):
        x.dhdx += unbroadcast(t.dhdx * factor.value, x.dhdx)
        factor.dhdx += unbroadcast(t.dhdx * x.value, factor.dhdx)

    return Tensor(x.value * factor.value, [x, factor], back)


x = Tensor(numpy.array([[0.5, -1.0], [2.0, 0.0]]))
k = Tensor(1.5)
y = scale(exp(x) + x, k)
cut = Tensor(y.value, [], null_backward)
h = (y * cut).sum()
reverse_autodiff(h)
print(x.dhdx)
before = k.dhdx.copy()
h.back(h)
y.back(y)
after = k.dhdx.copy()
