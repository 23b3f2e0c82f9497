import numpy
x = numpy.zeroes((2, 3))
# hint: Did you mean 'zeros'? Backstep has a part of numpy.
