z = 1 + 2j
# here: SyntaxError: complex numbers are not part of Backstep
# at: 1:9-1:11
# hint: Use two floats, or NumPy arrays of floats.
