def f(a, b=2, *, c=3):
    "What f does."
    return a
f.calls = 0
f.calls += 1
print(f.calls, f.__name__, f.__doc__, f.__defaults__, f.__qualname__)
def g(): pass
print(g.__doc__, hasattr(g, "calls"))
class A:
    def m(self):
        """Doc of m."""
print(A.m.__qualname__, A.m.__doc__, A().m.__name__, A.__name__)
def outer():
    def inner(): pass
    return inner
print(outer().__qualname__)
print(f.__kwdefaults__)
