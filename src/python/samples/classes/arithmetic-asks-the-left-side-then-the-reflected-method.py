class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"V({self.x})"
    def __add__(self, o): return V(self.x + (o.x if isinstance(o, V) else o)) if isinstance(o, (V, int)) else NotImplemented
    def __radd__(self, o): return V(o * 100 + self.x)
    def __sub__(self, o): return ("sub", o)
    def __rsub__(self, o): return ("rsub", o)
    def __mul__(self, o): return ("mul", o)
    def __rmul__(self, o): return ("rmul", o)
    def __truediv__(self, o): return ("div", o)
    def __rtruediv__(self, o): return ("rdiv", o)
    def __floordiv__(self, o): return ("floordiv", o)
    def __mod__(self, o): return ("mod", o)
    def __pow__(self, o): return ("pow", o)
    def __rpow__(self, o): return ("rpow", o)
    def __matmul__(self, o): return ("matmul", o)
    def __neg__(self): return V(-self.x)
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __and__(self, o): return "and"
    def __or__(self, o): return "or"
    def __xor__(self, o): return "xor"
    def __lshift__(self, o): return "lshift"
    def __rshift__(self, o): return "rshift"
    def __abs__(self): return abs(self.x)

v = V(3)
print(v + V(1), v + 1, 2 + v, sum([V(1), V(2)]))
print(v - 1, 1 - v, v * 2, 2 * v, v / 2, 2 / v)
print(v // 2, v % 2, v ** 2, 2 ** v, v @ v)
print(-v, +v, ~v, v & 1, v | 1, v ^ 1, v << 1, v >> 1, abs(V(-4)))
try:
    v + "text"
except TypeError as e:
    print(e)
try:
    "text" - V(1) - [] + v // 1
except TypeError as e:
    print(e)
