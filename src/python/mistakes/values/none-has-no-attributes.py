def model(x):
    x.sort()

ordered = model([3, 1])
print(ordered.sum())
# hint: The value is None. A function that ends without `return` gives None.
