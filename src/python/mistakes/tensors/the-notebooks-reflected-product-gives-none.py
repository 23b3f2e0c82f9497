import numpy

class CS4787Tensor:
    def __init__(self, value):
        if type(value) in [float, int, numpy.float64]:
            value = numpy.array(float(value)).reshape((1,))
        self.value = value

    def __mul__(self, other):
        if type(other) != CS4787Tensor:
            other = CS4787Tensor(other)
        return CS4787Tensor(self.value * other.value)

    def __add__(self, other):
        return CS4787Tensor(self.value + other.value)

    def __rmul__(self, other):
        CS4787Tensor(other).__mul__(self)

W = CS4787Tensor(numpy.ones((2, 2)))
l = 2 * W + W
# hint: One side is None. A function that ends without `return` gives None.
