class V:
    def __init__(self, x): self.x = x
    def __iadd__(self, o): self.x += o; return self
    def __mul__(self, o): return V(self.x * o)
    def __repr__(self): return f"V({self.x})"
a = b = V(1)
a += 2
print(a, b, a is b)
a *= 3
print(a, b, a is b)
class Odd:
    def __iadd__(self, o): return "replaced"
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return "sub"
o = Odd()
o += 1
print(o)
o = Odd()
o -= 1
print(o)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
x = y = [1]
x += (2,)
print(y)
x = x + [3]
print(x, y)
for op in ("+=", "-=", "@="):
    pass
try:
    n = None
    n += 1
except TypeError as e:
    print(e)
try:
    n = {}
    n |= {"a": 1}
    n -= 1
except TypeError as e:
    print(e, n)
