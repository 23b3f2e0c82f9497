import numpy
from backstep import Tensor, ReLU, reverse_autodiff

X = Tensor(numpy.array([[1.0, -2.0, 0.5, 3.0], [0.25, 4.0, -1.0, 2.0], [1.5, 1.0, -0.5, -3.0]]))
bias = Tensor(numpy.array([0.5, -1.0, 2.0, 0.0]))
column = Tensor(numpy.array([[1.0], [2.0], [3.0]]))
z = ReLU(X + bias) * column
total = z.sum()
reverse_autodiff(total)
