import numpy
from backstep import Tensor, reverse_autodiff
w = Tensor(numpy.ones(3))
w.value -= 0.1 * numpy.ones((2, 3))
# hint: What is added has shape (2, 3); an in-place operator cannot make (3,) larger.
