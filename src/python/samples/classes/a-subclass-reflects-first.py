class A:
    def __add__(self, o): return "A.add"
    def __radd__(self, o): return "A.radd"
    def __lt__(self, o): return "A.lt"
    def __gt__(self, o): return "A.gt"
    def __eq__(self, o): return "A.eq"
class B(A):
    def __radd__(self, o): return "B.radd"
    def __gt__(self, o): return "B.gt"
    def __eq__(self, o): return "B.eq"
class C(A): pass
a, b, c = A(), B(), C()
print(a + b, b + a, a + c, c + a, 1 + a, b + b)
print(a < b, b < a, a > b, a == b, b == a, a == c)
class N:
    def __add__(self, o): return NotImplemented
class M:
    def __radd__(self, o): return "M.radd"
print(N() + M())
for f in (lambda: N() + N(), lambda: N() + 1, lambda: 1 + N(), lambda: N() - N(), lambda: -N(), lambda: N() < N(), lambda: N() @ 2, lambda: N() ** 2, lambda: divmod(N(), 2)):
    try:
        f()
    except TypeError as e:
        print(e)
