class L:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        print("lt")
        return self.v < o.v if isinstance(o, L) else NotImplemented
a, b = L(1), L(2)
print(a < b, a > b, sorted([b, a])[0].v, min(b, a).v, max([a, b]).v)
for f in (lambda: a <= b, lambda: a < 3, lambda: 3 > a, lambda: a >= b):
    try:
        print(f())
    except TypeError as e:
        print(e)
class E:
    def __eq__(self, o): return NotImplemented
print(E() == E(), E() == 1, E() != 1)
e = E()
print(e == e, e != e)
class Q:
    def __eq__(self, o): return "yes"
print(Q() == 1, Q() != 1, 1 == Q(), bool(Q() == 2))
class W:
    def __ne__(self, o): return "ne"
print(W() != 1, W() == 1)
