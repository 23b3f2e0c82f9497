import math
import math as m
from math import sqrt, pi as PI
import numpy, numpy as np
import numpy.random
from numpy import zeros
import matplotlib.pyplot as plt
from numpy.random import randn
from functools import reduce
print(math is m, sqrt(16), PI == math.pi, np is numpy, zeros(2), numpy.random is np.random, randn is np.random.randn, reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 0))
def local():
    import math as inner
    return inner.floor(2.5)
print(local(), math.__name__)
for name in ["no_such_module"]:
    try:
        import no_such_module
    except ModuleNotFoundError as e:
        print(e)
try:
    from math import nothing
except ImportError as e:
    print(type(e).__name__, str(e)[:39])
try:
    math.nothing
except AttributeError as e:
    print(e)
