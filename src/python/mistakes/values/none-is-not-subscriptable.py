xs = [3, 1, 2].sort()
print(xs[0])
# hint: The value is None. A function that ends without `return` gives None.
