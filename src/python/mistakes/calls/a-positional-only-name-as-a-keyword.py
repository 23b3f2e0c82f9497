def f(a, b, /):
    return a

f(a=1, b=2)
# hint: It is defined as f(a, b, /).
