import numpy
from backstep import Tensor, reverse_autodiff

p = Tensor(numpy.array([1.0, 2.0, -4.0]))
q = Tensor(2.5)
ratio = p / q
inverse = 1 / p
back_again = 3 - ratio / inverse
h = back_again.sum() / 2
reverse_autodiff(-h)
