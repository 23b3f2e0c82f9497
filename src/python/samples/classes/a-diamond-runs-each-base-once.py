class A:
    def __init__(self): print("A"); self.seen = ["A"]
    def f(self): return "A"
class B(A):
    def __init__(self): print("B"); super().__init__(); self.seen.append("B")
    def f(self): return "B" + super().f()
class C(A):
    def __init__(self): print("C"); super().__init__(); self.seen.append("C")
    def f(self): return "C" + super().f()
class D(B, C):
    def __init__(self): print("D"); super().__init__(); self.seen.append("D")
    def f(self): return "D" + super().f()
d = D()
print(d.seen, d.f(), [c.__name__ for c in D.__mro__], D.__bases__)
print(isinstance(d, A), issubclass(D, C), issubclass(C, B), B.f(d), super(B, d).f())
