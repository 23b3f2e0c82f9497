def f(a, *, b=1):
    return a

f(1, 2, b=3)
# hint: It is defined as f(a, *, b).
