# A tensor that is used several times; a second pass starts from zeros, and leaves other graphs alone.
from backstep import Tensor, reverse_autodiff

a = Tensor(2.0)
square = a * a
cube = square * a
e = cube + square
reverse_autodiff(e)
first = a.dhdx.copy()
reverse_autodiff(e)
second = a.dhdx.copy()

b = a + a
c = b + b
reverse_autodiff(c)
third = a.dhdx.copy()
print(first, second, third, cube.dhdx, [t.order for t in e.depends_on], len(square.depends_on))

u = Tensor(1.0)
v = u - u
w = v / (u + 1)
reverse_autodiff(w)
