import numpy
from backstep import Tensor, ReLU, reverse_autodiff

w = Tensor(numpy.array([[1.0, -1.0]]))
for step in range(2):
    error = (w @ numpy.array([[2.0], [3.0]]) - 1.0)
    loss = error * error
    reverse_autodiff(loss); w.value = w.value - 0.1 * w.dhdx
