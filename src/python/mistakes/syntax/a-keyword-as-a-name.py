lambda = 0.1
# hint: `lambda` is a word of Python's own and cannot be a name.
