shape = (2, 3)
shape[0] = 4
# hint: It cannot change; make a new one, or use a list.
