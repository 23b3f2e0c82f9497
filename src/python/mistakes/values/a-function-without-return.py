def square(x):
    y = x * x

print(square(3) + 1)
# hint: One side is None. A function that ends without `return` gives None.
