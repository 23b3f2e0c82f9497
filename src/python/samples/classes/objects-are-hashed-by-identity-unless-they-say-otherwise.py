class K: pass

a, b = K(), K()
d = {a: 1, b: 2}
print(d[a], d[b], len({a, a, b}), a in d, K() in d)

class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
    def __hash__(self): return hash(self.x)

print(len({P(1), P(1), P(2)}), {P(1): "one"}[P(1)])

class U:
    def __eq__(self, o): return True

try:
    {U()}
except TypeError as e:
    print(e)
