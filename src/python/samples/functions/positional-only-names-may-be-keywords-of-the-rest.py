def f(a, /, **kw):
    return a, kw

print(f(1, a=2))

def g(x, *, key=None):
    return (x, key)

print(g(1), g(1, key=2))
try:
    g(1, 2)
except TypeError as e:
    print(e)
try:
    f(a=1)
except TypeError as e:
    print(e)
