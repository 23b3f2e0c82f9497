def f(a, b=2, *rest, c, d=4, **more):
    return a, b, rest, c, d, more

print(f(1, c=3))
print(f(1, 2, 3, 4, c=5, e=6))
print(f(*[1, 2, 3], **{"c": 9, "z": 0}))
print(f(b=1, a=0, c=2))

def only(a, /, b, *, c):
    return a, b, c

print(only(1, 2, c=3), only(1, b=2, c=3))
print((lambda *a, **k: (a, sorted(k.items())))(1, *(2, 3), x=1, **{"y": 2}))

def every(*args, **kwargs):
    return only(*args, **kwargs)

print(every(1, b=2, c=3))
