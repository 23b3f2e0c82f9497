# Sums over everything and along axes; the axes stay, with size 1.
import numpy
from backstep import Tensor, reverse_autodiff

cube = Tensor((numpy.arange(12.0).reshape(2, 3, 2) - 4) / 3)
all_of_it = cube.sum()
first = cube.sum(axis=0)
last = cube.sum(axis=-1)
outer = cube.sum(axis=(0, 2))
twice = (cube * cube).sum(1)
h = all_of_it + (first * first).sum() + (last * cube).sum() + (outer * outer).sum() + twice.sum()
reverse_autodiff(h)
print(first.value.shape, last.value.shape, outer.value.shape, h.value.shape)
