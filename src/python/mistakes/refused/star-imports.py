from numpy import *
# here: SyntaxError: Backstep does not have `import *`
# at: 1:1-1:20
# hint: Name what you need, or write import numpy.
