xs = [1, 2, 3, 4]
middle = xs[len(xs) / 2]
# hint: Use int(...) or // to make a whole number.
