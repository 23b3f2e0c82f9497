from math import squareroot
# here: ImportError: cannot import name 'squareroot' from 'math'
