# Arrays and NumPy's numbers beside a tensor: NumPy leaves the operator to the tensor.
import numpy
from backstep import Tensor, reverse_autodiff

x = Tensor(numpy.array([1.0, -2.0, 4.0]))
row = numpy.array([[1.0], [2.0]])
minus = row - x
plus = row + x
times = row * x
over = row / x
into = numpy.array([[1.0, 0.5, 2.0]]) @ x
scaled = numpy.float64(3.0) * x
exact = numpy.float64(0.5) - x
whole = numpy.array([1, 2, 3]) * x
h = (minus * plus).sum() + (times / 2).sum() + over.sum() + into.sum() + (scaled * exact).sum() + whole.sum()
reverse_autodiff(h)
integers = Tensor(numpy.array([1, 2, 3]))
total = (integers * integers).sum()
reverse_autodiff(total)
print(type(minus) == Tensor, minus.value.shape, integers.dhdx)
