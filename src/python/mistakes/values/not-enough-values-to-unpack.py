x, y, z = (1, 2)
# hint: There are 2 values for 3 names.
