# The notebook's model at 3-3, some iterations of it.
import numpy
from backstep import CS4787Tensor, ReLU, reverse_autodiff

numpy.random.seed(4787)
xs = numpy.random.rand(1, 16)
ys = numpy.cos(2 * xs + 20 * xs**2) + 0.1 * numpy.random.randn(1, 16)

W1 = CS4787Tensor(numpy.sign(numpy.random.randn(3, 1)))
b1 = CS4787Tensor(2 * numpy.random.rand(3, 1) - 1)
W2 = CS4787Tensor(numpy.random.randn(3, 3))
b2 = CS4787Tensor(numpy.zeros((3, 1)))
W3 = CS4787Tensor(numpy.random.randn(1, 3))
b3 = CS4787Tensor(numpy.zeros((1, 1)))


def model(x):
    a1 = ReLU(W1 @ x + b1)
    a2 = ReLU(W2 @ a1 + b2)
    return W3 @ a2 + b3


def loss(x, y):
    h = model(x)
    dh = h - y
    return (dh * dh).sum() / h.value.size


losses = []
for iterno in range(40):
    idxs = numpy.random.choice(ys.size, size=4, replace=False)
    l = loss(xs[:, idxs], ys[:, idxs])
    reverse_autodiff(l)
    losses.append(l.value[0][0])
    for w in [W1, b1, W2, b2, W3, b3]:
        w.value -= 0.05 * w.dhdx
