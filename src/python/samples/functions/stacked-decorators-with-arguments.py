def tag(name):
    print("making", name)
    def wrap(f):
        print("wrapping", f.__name__, name)
        def inner(*args, **kw):
            return f"<{name}>{f(*args, **kw)}</{name}>"
        return inner
    return wrap

@tag("b")
@tag("i")
def hello(who, mark="!"):
    return f"hi {who}{mark}"
print(hello("Ann"), hello("Bob", mark="?"))

class Count:
    def __init__(self, f):
        self.f, self.calls = f, 0
    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)

@Count
def sq(x):
    return x * x
print(sq(3), sq(4), sq.calls)

@lambda cls: cls.__name__ + " decorated"
class A:
    pass
print(A)
