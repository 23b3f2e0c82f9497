class Plain:
    def __init__(self, x): self.x = x
    def __add__(self, o): return Plain(self.x + o)

class InPlace:
    def __init__(self, x): self.x = x
    def __iadd__(self, o):
        self.x += o
        return self
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return "sub"

p = q = Plain(1)
p += 5
print(p.x, q.x, p is q)
i = j = InPlace(1)
i += 5
print(i.x, j.x, i is j)
i -= 1
print(i)

class Holder:
    pass

h = Holder()
h.a = InPlace(10)
kept = h.a
h.a += 1
print(h.a is kept, h.a.x)
h.p = Plain(1)
h.p += 1
print(h.p.x)
d = {"k": Plain(1)}
d["k"] += 4
print(d["k"].x)
