def pair():
    (1, 2)

a, b = pair()
# hint: The value is None. A function that ends without `return` gives None.
