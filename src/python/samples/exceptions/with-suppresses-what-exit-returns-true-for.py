class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds
    def __enter__(self):
        print("enter", [k.__name__ for k in self.kinds])
        return self
    def __exit__(self, kind, value, tb):
        print("exit", kind and kind.__name__, value, tb is None)
        return kind is not None and issubclass(kind, self.kinds)
with Suppress(KeyError):
    {}["a"]
print("on")
try:
    with Suppress(KeyError), Suppress(IndexError):
        1 / 0
except ZeroDivisionError as e:
    print("out", e)
with Suppress(ValueError) as a, Suppress(TypeError) as b:
    raise ValueError("outer one")
def f():
    with Suppress():
        return "returned"
print(f())
for i in range(3):
    with Suppress():
        if i == 0: continue
        break
print(i)
with (Suppress(KeyError) as p, Suppress(KeyError) as q):
    print(p is q)
