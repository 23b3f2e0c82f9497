class A:
    n = 1
    @classmethod
    def make(cls, *args): return cls.__name__, args
    @staticmethod
    def st(x): return ("A", x)
class B(A):
    @classmethod
    def make(cls, *args): return super().make(*args, "b")
    @staticmethod
    def st(x): return ("B",) + A.st(x)
    @classmethod
    def count(cls): cls.n += 1; return cls.n
class C(B): pass
print(C.make(1), C().make(2), B.st(3), C().st(4), C.count(), A.n, B.n, C.n)
class D(A):
    def __init__(self): self.v = super().n
    none = None
class E(D):
    none = 3
    def look(self): return super().none, super().n
print(D().v, E().look())
