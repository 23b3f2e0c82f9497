# The reverse pass of a graph of ten thousand nodes; only the pass is timed.
import numpy
from backstep import CS4787Tensor, reverse_autodiff

x = CS4787Tensor(numpy.ones((1, 1)))
y = x
for i in range(5000):
    y = y * 0.9999 + x
h = y.sum()

for iterno in range(10000):
    reverse_autodiff(h)
