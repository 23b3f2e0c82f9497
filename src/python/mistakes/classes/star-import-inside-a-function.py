def f():
    from math import *
    return pi
# hint: Name what you need, or write import math.
