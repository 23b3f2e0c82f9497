def f(*args, **kw):
    return args, kw
def g(a, b=2, *, c=3):
    return a, b, c
for call in (lambda: f(**{"a": 1}, **{"a": 2}), lambda: f(a=1, **{"a": 2}), lambda: g(1, a=2), lambda: g(**{"a": 1}, **{"b": 5}), lambda: g(*[1, 2, 3]), lambda: g(*"ab", **{"c": 4}), lambda: g(*None), lambda: g(**None), lambda: print(*3), lambda: len(*[[1]], **{}), lambda: f(*{"k": 1}), lambda: f(*range(2), *"xy", z=0), lambda: f(**{1: 2})):
    try:
        print(call())
    except TypeError as e:
        print(e)
