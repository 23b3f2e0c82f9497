words = ["a", None, "b"]
print(sorted(words, key=lambda w: w.upper()))
# hint: The value is None. A function that ends without `return` gives None.
