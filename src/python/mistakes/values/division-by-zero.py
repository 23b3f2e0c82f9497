def mean(xs):
    return sum(xs) / len(xs)

mean([])
# hint: The divisor is 0.
