def g():
    try:
        while True:
            try:
                x = yield "ready"
                print("got", x)
            except ValueError as e:
                print("caught", e)
                yield "recovered"
    finally:
        print("cleanup")
it = g()
print(next(it), it.send(5), it.throw(ValueError("v")), next(it))
it.close()
it.close()
try:
    next(it)
except StopIteration as e:
    print("stop", e.value)
it = g()
next(it)
try:
    it.throw(KeyError("k"))
except KeyError as e:
    print("through", e)
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
it = stubborn()
next(it)
try:
    it.close()
except RuntimeError as e:
    print(e)
def fresh():
    print("never")
    yield
it = fresh()
it.close()
print(list(it))
