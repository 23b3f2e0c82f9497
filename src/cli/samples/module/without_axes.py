# An array of shape (): NumPy makes a number of every result, and the class an array of shape (1,).
import numpy
from backstep import Tensor, ReLU, reverse_autodiff

x = Tensor(numpy.array(3.0))
square = x * x
negated = -x
gate = ReLU(x)
summed = x.sum()
turned = x.transpose()
shaped = square.reshape(())
h = square + negated * gate + summed + turned + shaped
reverse_autodiff(h)
print(x.value.shape, square.value.shape, shaped.value.shape, x.dhdx, x.dhdx.shape)
