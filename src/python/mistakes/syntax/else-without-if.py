x = 1
else:
    x = 2
# hint: `else` is a word of Python's own and cannot stand here.
