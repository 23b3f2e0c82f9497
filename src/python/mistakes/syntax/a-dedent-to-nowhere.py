if True:
        x = 1
    y = 2
# at: 3:1-3:5
# hint: This line is indented less than the one above it, but to a column where no block begins.
