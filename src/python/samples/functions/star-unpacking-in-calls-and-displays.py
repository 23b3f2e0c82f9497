def f(*args, **kw):
    return args, kw
print(f(*[1, 2], 3, *(4,), x=1, **{"y": 2}, **{"z": 3}))
print([*range(3), *"ab"], (*[], 1), {*[1, 1, 2]}, {**{"a": 1}, "b": 2, **{"a": 3}})
for call in (lambda: f(**{"a": 1}, a=2), lambda: f(*3), lambda: f(**[1]), lambda: f(**{1: 2}), lambda: f(a=1, **{"a": 2})):
    try:
        call()
    except TypeError as e:
        print(e)
a, *b, c = range(6)
print(a, b, c)
*a, = "xyz"
print(a)
[p, *q] = [1]
print(p, q)
x, = [9]
print(x)
