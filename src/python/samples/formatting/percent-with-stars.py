# A star takes the width or the precision from the values; a negative width aligns to the left.
print("%*d|" % (5, 42), "%*d|" % (-5, 42), "%.*f" % (2, 3.14159), "%*.*f|" % (8, 3, 2.71828), "%-*s|" % (4, "a"))
for values in [(0.5, 1), ("3", 1), (None, 1)]:
    try:
        print("%*d" % values)
    except TypeError as e:
        print(e)
