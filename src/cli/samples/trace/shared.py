import numpy
from backstep import Tensor, ReLU, reverse_autodiff

def squash(v):
    s = v * v
    return s / (s + 1)

u = Tensor(numpy.array([[0.5, -2.0]]))
w = Tensor(numpy.array([[1.5, 1.0]]))
inner = u * w
left = squash(inner)
right = squash(inner) - inner
alias = right
h = (
    left
    + right * inner
).sum()
reverse_autodiff(h)
