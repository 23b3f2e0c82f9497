import numpy
from backstep import Tensor
W = Tensor(numpy.ones((4, 3)))
x = Tensor(numpy.ones((4, 8)))
z = W @ x
# hint: (4, 3) @ (4, 8): the inner dimensions 3 and 4 must be equal.
