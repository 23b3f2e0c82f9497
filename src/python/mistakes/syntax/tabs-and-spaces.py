def f():
    x = 1
	return x
# hint: Indent with spaces only, four for each level.
