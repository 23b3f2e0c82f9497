class C:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return isinstance(o, C) and self.n == o.n
    def __lt__(self, o): return self.n < o.n
    def __le__(self, o): return ("le", o.n)

a, b, c = C(1), C(2), C(1)
print(a == b, a == c, a != b, a != c, a == 1)
print(a < b, b < a, a > b, b > a, a <= b, a >= b)
print(a in [b, c], b in [a, c], [C(1)] == [a], (C(2), 1) == (b, 1))
print(sorted([C(3), C(1), C(2)])[0].n, max([C(3), C(1)], key=lambda x: x.n).n)

class D:
    pass

d = D()
print(d == d, d == D(), d != D(), d in [D(), d])
try:
    D() < D()
except TypeError as e:
    print(e)
