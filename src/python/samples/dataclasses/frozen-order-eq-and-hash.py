from dataclasses import dataclass, FrozenInstanceError, field
@dataclass(frozen=True, order=True)
class V:
    x: float
    y: float = 0.0
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
a, b = V(3, 4), V(1)
print(a > b, sorted([a, b]), {a: 1}[V(3, 4)], hash(a) == hash(V(3, 4)), max(a, b).norm(), a <= a, a == V(3.0, 4.0))
for f in (lambda: setattr(a, "x", 1), lambda: delattr(a, "x"), lambda: setattr(a, "new", 1)):
    try:
        f()
    except FrozenInstanceError as e:
        print(type(e).__name__, e)
try:
    a < 3
except TypeError as e:
    print(e)
@dataclass(eq=False)
class N:
    x: int
print(N(1) == N(1), isinstance(hash(N(1)), int))
@dataclass(repr=False)
class R:
    x: int
    def __repr__(self): return "mine"
print(R(1))
@dataclass(unsafe_hash=True)
class H:
    x: int
print(hash(H(1)) == hash(H(1)), len({H(1), H(1)}))
@dataclass
class Base:
    a: int = 1
@dataclass
class Sub(Base):
    b: int = 2
    a: int = 5
print(Sub(), Sub(1, 2) == Sub(1, 2), Base(5) == Sub(5))
