def back():
    pass

step = back()
step()
# hint: The value is None. A function that ends without `return` gives None.
