import numpy
from backstep import Tensor, reverse_autodiff
W = Tensor(numpy.ones((2, 2)))
reverse_autodiff(W * W)
# here: AssertionError: 
# hint: reverse_autodiff needs a tensor with one entry, and h has shape (2, 2), that is 4 entries. A loss is made a number by .sum().
