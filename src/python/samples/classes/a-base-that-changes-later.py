# What a class has been asked for before does not hide what its base is given later.
class Base:
    pass


class Middle(Base):
    pass


class Derived(Middle):
    pass


d = Derived()
print(hasattr(d, "x"), d == Derived(), d in [Derived()])
Base.x = 1
Base.__eq__ = lambda self, other: True
print(d.x, d == Derived(), d in [Derived()])
Middle.x = 2
print(d.x, Derived.x, Base.x)
del Middle.x
print(d.x)
