def g():
    yield 1
    raise ValueError("inside")
    yield 2
it = g()
print(next(it))
try:
    next(it)
except ValueError as e:
    print(e)
print(list(it), next(it, "default"))
def h():
    yield 1
    raise StopIteration("no")
try:
    list(h())
except RuntimeError as e:
    print(e, repr(e.__cause__))
it = g()
try:
    it.send(3)
except TypeError as e:
    print(e)
def k():
    next(it2)
    yield
it2 = k()
try:
    next(it2)
except ValueError as e:
    print(e)
