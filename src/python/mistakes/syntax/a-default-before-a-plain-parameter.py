def f(a=1, b):
    return a
# hint: Parameters without a default come first.
