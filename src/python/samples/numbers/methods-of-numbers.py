print((2.5).as_integer_ratio(), (-0.75).as_integer_ratio(), (3).as_integer_ratio(), (4.0).is_integer(), (3.5).is_integer(), (0.1).as_integer_ratio(), (1e20).as_integer_ratio())
print((5).real, (5).imag, (5).numerator, (5).denominator, (2.5).real, (5).conjugate(), True.real, (2.5).imag, (2**70).bit_length(), True.bit_length())
print((3).__class__, int.__name__, float.__mro__)
print(abs(-3), abs(-2.5), abs(True), divmod(-7, 3), divmod(7.5, 2), sum([0.1] * 10), sum([1, 2], 10), sum([[1], [2]], []), sum([]), bool(0.0))
for x in (float("inf"), float("nan")):
    try:
        x.as_integer_ratio()
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
