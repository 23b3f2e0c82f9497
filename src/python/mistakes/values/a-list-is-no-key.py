seen = {}
seen[[1, 2]] = True
# hint: A list can change, so it cannot be a key. Use a tuple.
