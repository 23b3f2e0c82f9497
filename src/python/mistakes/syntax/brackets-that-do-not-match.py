xs = [1, 2)
# hint: What [ opens, ] closes.
