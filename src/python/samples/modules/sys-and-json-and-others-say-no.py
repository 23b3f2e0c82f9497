for name in ("numpy", "math"):
    pass
try:
    import nothing_of_that_name
except ModuleNotFoundError as e:
    print(e, isinstance(e, ImportError))
try:
    from math import nothing
except ImportError as e:
    print(str(e).split(" (")[0])
import math as m, random
from math import (sqrt as root,
    pi)
print(m.floor(pi), root(4), m.__name__)
def f():
    import math
    return math.e
print(f())
import numpy.random, numpy.linalg as la
print(numpy.random.__name__, la.__name__, numpy.__name__)
