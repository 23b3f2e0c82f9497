import numpy
from backstep import Tensor, reverse_autodiff

M = Tensor(numpy.array([[1.0, 2.0, 3.0], [-1.0, 0.5, 4.0]]))
V = Tensor(numpy.array([[0.5], [-1.5], [2.0], [1.0], [-0.25], [3.0]]))
T = M.transpose()
R = V.reshape((2, 3))
gram = R @ T
flat = gram.reshape((1, 4))
h = (flat @ flat.transpose()).reshape((1,))
reverse_autodiff(h)
