pairs = [(1, 2), (3, 4, 5)]
for a, b in pairs:
    print(a + b)
# hint: There are 3 values for 2 names.
