class Data:
    def __set_name__(self, owner, name): self.name = "_" + name; print("named", owner.__name__, name)
    def __get__(self, o, cls):
        print("get", self.name, o is None)
        return getattr(o, self.name, "unset") if o is not None else self
    def __set__(self, o, v):
        print("set", self.name, v)
        setattr(o, self.name, v)
class NonData:
    def __get__(self, o, cls): return "non-data"
class A:
    d = Data()
    n = NonData()
a = A()
print(a.d, a.n)
a.d = 5
a.n = "own"
print(a.d, a.n, A.n, type(A.d).__name__, a._d)
