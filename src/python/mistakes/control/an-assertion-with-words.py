size = 8
assert size == 1, f"h must be a scalar, not of size {size}"
