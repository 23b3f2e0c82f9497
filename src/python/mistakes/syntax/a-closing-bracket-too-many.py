x = (1 + 2))
# hint: There is no bracket that this ) could close.
