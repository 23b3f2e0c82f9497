class Outer:
    x = 1
    class Inner:
        x = 2
        def f(self): return self.x
    def g(self): return self.Inner().f(), Outer.Inner.x
    y = x + Inner.x
print(Outer().g(), Outer.y, Outer.Inner.__qualname__, Outer.Inner().f.__qualname__, Outer.Inner)
def make(n):
    class Local:
        value = n
        def get(self): return n, self.value
    return Local
A, B = make(1), make(2)
print(A().get(), B().get(), A is B, A.__qualname__, A)
x = "global"
class K:
    x = x + "!"
    for i in range(2): pass
    if x: z = "if"
print(K.x, K.i, K.z)
class P:
    print("body runs")
    def __init_subclass__(cls, **kw): print("sub", cls.__name__)
class Q(P): pass
