best = None
loss = 0.5
if loss < best:
    best = loss
# hint: The value is None. A function that ends without `return` gives None.
