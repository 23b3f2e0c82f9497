# unbroadcast by itself: any number of missing axes, and a result that is an array of its own.
import numpy
from backstep import unbroadcast

cube = numpy.arange(24.0).reshape(2, 3, 4)
to_row = unbroadcast(cube, numpy.zeros(4))
to_matrix = unbroadcast(cube, numpy.zeros((3, 4)))
to_column = unbroadcast(cube, numpy.zeros((3, 1)))
to_one = unbroadcast(cube, numpy.zeros((1, 1, 1)))
to_number = unbroadcast(cube, numpy.zeros(()))
from_one = unbroadcast(numpy.ones((1, 3)), numpy.zeros(3))
same = unbroadcast(cube, cube)
same += 1
print(cube[0, 0], same[0, 0], to_number)
