class Base:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "The x."
        return self._x
    @x.setter
    def x(self, v):
        if v < 0: raise ValueError(f"negative: {v}")
        self._x = v
    @x.deleter
    def x(self):
        print("deleted")
        del self._x
class Sub(Base):
    @property
    def x(self):
        return super().x * 10
b, s = Base(), Sub()
b.x = 3
b.x += 1
print(b.x, s.x)
for f in (lambda: setattr(b, "x", -1), lambda: setattr(s, "x", 1), lambda: delattr(s, "x")):
    try:
        f()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
del b.x
try:
    b.x
except AttributeError as e:
    print(e)
class Old:
    def get(self): return 1
    p = property(get)
    q = property(lambda self: 2, None, None, "doc")
print(Old().p, Old().q)
