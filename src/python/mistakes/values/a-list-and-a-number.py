xs = [1, 2, 3]
ys = xs * 1.5
# hint: A list is no array: numpy.array(...) makes one, and computes with each of its numbers.
