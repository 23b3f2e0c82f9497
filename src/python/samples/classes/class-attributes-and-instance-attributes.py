class A:
    shared = []
    n = 0
    def bump(self): self.n += 1; return self
    def add(self, x): self.shared.append(x)
a, b = A(), A()
a.bump().bump()
a.add(1); b.add(2)
print(a.n, b.n, A.n, a.shared, a.shared is A.shared)
a.shared = [9]
b.add(3)
print(a.shared, A.shared)
A.n = 10
print(a.n, b.n)
del a.n
print(a.n)
try:
    del a.n
except AttributeError as e:
    print(e)
A.late = lambda self: "late"
print(b.late())
a.own = lambda: "own"
print(a.own())
class B(A): pass
B.n = 99
print(A.n, B.n, B().n)
