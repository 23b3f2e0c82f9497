def f(a, *, b, c=3):
    return a, b, c
print(f(1, b=2), f(1, c=0, b=5), f(b=1, a=2))
def g(*args, sep=", ", **kw):
    return args, sep, kw
print(g(1, 2, sep="-", x=1), g())
for call in (lambda: f(1), lambda: f(1, 2), lambda: f(1, b=2, d=4), lambda: f(1, 2, 3, b=1), lambda: f()):
    try:
        call()
    except TypeError as e:
        print(e)
