from math import *

print(sqrt(16.0), floor(pi), gcd(12, 18))
from copy import *

print(copy([1, 2]), deepcopy([[1]]))
