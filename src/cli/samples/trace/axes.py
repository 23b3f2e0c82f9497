import numpy
from backstep import Tensor, reverse_autodiff

A = Tensor(numpy.array([[1.0, -2.0, 0.5], [3.0, 0.25, -1.0]]))
rows = A.sum(axis=1)
columns = A.sum(axis=0)
spread = A - columns
h = (spread * rows).sum()
reverse_autodiff(h)
