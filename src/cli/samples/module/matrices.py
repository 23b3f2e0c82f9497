# Products of matrices, vectors and stacks; reshape and transpose.
import numpy
from backstep import Tensor, reverse_autodiff

A = Tensor(numpy.array([[1.0, -2.0, 0.5], [3.0, 0.25, -1.0]]))
B = Tensor(numpy.array([[2.0, 1.0], [-1.0, 0.5], [4.0, -3.0]]))
x = Tensor(numpy.array([1.0, 2.0, 3.0]))
y = Tensor(numpy.array([-1.0, 0.5]))
stack = Tensor((numpy.arange(12.0).reshape(2, 2, 3) - 5) / 4)

AB = A @ B
Ax = A @ x
yA = y @ A
dot = x @ x
stacked = stack @ B
stacked_left = A.transpose() @ stack
stack_vector = stack @ x
square = numpy.array([[1.0, 2.0], [3.0, 4.0]]) @ A
turned = A.transpose() @ A
reshaped = A.reshape((3, 2)) @ A
line = B.reshape(6).reshape(2, -1) * A
h = (
    (AB * AB).sum()
    + (Ax * y).sum()
    + (yA * x).sum()
    + dot
    + (stacked * AB).sum()
    + stacked_left.sum()
    + (stack_vector * y).sum()
    + square.sum()
    + (turned * turned).sum() / 10
    + reshaped.sum()
    + line.sum()
)
reverse_autodiff(h)
print(dot.value, Ax.dhdx.shape, h.value.shape)
