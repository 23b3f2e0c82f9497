xs = [1, 0, 2]
ys = [1 / x for x in xs]
# hint: The divisor is 0.
