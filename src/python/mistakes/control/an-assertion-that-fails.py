h = 3
assert h == 1
# hint: The condition after `assert` is false here.
