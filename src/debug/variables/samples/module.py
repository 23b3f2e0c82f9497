import numpy
from backstep import Tensor, ReLU, reverse_autodiff

numpy.random.seed(3)
W1 = Tensor(numpy.random.randn(4, 2))
b1 = Tensor(numpy.zeros((4, 1)))
W2 = Tensor(numpy.random.randn(1, 4))
alpha = 0.05
losses = []
options = {"rate": 0.5, "name": "plain"}
table = [[1, 2], [3, 4]]

def model(x, scale=1.0):
    z = W1 @ x + b1
    a = ReLU(z)
    return W2 @ a * scale

def loss(x, y):
    e = model(x) - y
    square = e * e
    return square.sum()

for i in range(3):
    x = numpy.random.rand(2, 5)
    y = x.sum(axis=0, keepdims=True)
    is_last = i == 2
    h = loss(x, y)
    reverse_autodiff(h)
    norms = []
    for w in [W1, b1, W2]:
        size = float(numpy.sqrt((w.dhdx * w.dhdx).sum()))
        norms.append(size)
        w.value -= alpha * w.dhdx
    losses.append(float(h.value.sum()))
    text = f"pass {i}"
