def inner():
    got = []
    try:
        while True:
            x = yield len(got)
            if x is None: break
            got.append(x)
    except ValueError:
        got.append("thrown")
    return got
def outer():
    a = yield from inner()
    print("a", a)
    b = yield from inner()
    return a + b
it = outer()
print(next(it), it.send("p"), it.send("q"), it.send(None), it.send("r"))
try:
    it.throw(ValueError)
except StopIteration as e:
    print(e.value)
def flat(x):
    for y in x:
        if isinstance(y, list):
            yield from flat(y)
        else:
            yield y
print(list(flat([1, [2, [3, [4]], 5], []])))
def r():
    x = yield from [1, 2]
    print(x)
    return (yield from range(2))
print(list(r()))
