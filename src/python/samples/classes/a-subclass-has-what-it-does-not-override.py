class Base:
    kind = "base"
    def __init__(self, x): self.x = x
    def who(self): return "base " + self.name()
    def name(self): return "B"

class Mid(Base):
    kind = "mid"
    def name(self): return "M"

class Leaf(Mid):
    def __init__(self, x, y):
        Base.__init__(self, x)
        self.y = y
    def who(self): return "leaf, " + Mid.who(self)

a = Leaf(1, 2)
print(a.x, a.y, a.who(), a.kind, Base(0).who())
print(isinstance(a, Base), isinstance(a, Leaf), isinstance(Base(1), Mid), isinstance(a, (int, Mid)))
print(issubclass(Leaf, Base), issubclass(Base, Leaf), type(a) == Leaf, type(a) is Base, type(a).__name__)
