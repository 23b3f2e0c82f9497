x = 1
    y = 2
# at: 2:1-2:5
# hint: This line is indented more than the one above it.
