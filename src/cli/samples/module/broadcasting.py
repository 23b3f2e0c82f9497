# One entry is used many times; its derivative is the sum over its uses. Also where two axes are missing.
import numpy
from backstep import Tensor, ReLU, reverse_autodiff

cube = Tensor(numpy.arange(24.0).reshape(2, 3, 4) / 7 - 1.5)
matrix = Tensor(numpy.array([[1.0, -2.0, 0.5, 3.0], [0.25, 4.0, -1.0, 2.0], [1.5, 1.0, -0.5, -3.0]]))
row = Tensor(numpy.array([1.0, 2.0, -1.0, 0.5]))
column = Tensor(numpy.array([[2.0], [-1.0], [0.5]]))
flat = Tensor(numpy.array([[0.75]]))
number = Tensor(1.25)
layer = Tensor(numpy.array([[[1.0]], [[-2.0]]]))

s1 = cube + row
s2 = cube * matrix - row / 3
s3 = column * row + matrix / column
s4 = (layer * column) / (row * row + 1) - flat
s5 = number * cube + number
h = (s1 * s1).sum() + (s2 * s3).sum() + ReLU(s4 - s5).sum() - (flat * number * layer).sum()
reverse_autodiff(h)
print(row.dhdx)
print(column.dhdx)
print(number.dhdx, flat.dhdx)
