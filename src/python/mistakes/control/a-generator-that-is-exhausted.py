it = iter([1])
next(it)
next(it)
# hint: The iterator has no more values.
