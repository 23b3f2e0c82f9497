from collections import namedtuple
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p._replace(x=9), p._asdict(), P._fields, P._make([5, 6]), p == (1, 2), p + (3,), len(p), *p, sorted([P(2, 1), P(1, 2)]), isinstance(p, tuple), hash(p) == hash((1, 2)), "%s-%s" % p)
x, y = p
Q = namedtuple("Q", ["a", "b", "c"], defaults=[3])
print(Q(1, 2), Q._field_defaults, x, y, Q.__name__, getattr(p, "x"), p.index(2), p.count(1))
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: setattr(p, "x", 3), lambda: p.z, lambda: namedtuple("B", "a a"), lambda: namedtuple("B", "def x"), lambda: P._make([1]), lambda: p._replace(q=1)):
    try:
        f()
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
class R(namedtuple("R", "w h")):
    @property
    def area(self): return self.w * self.h
print(R(2, 3).area, R(2, 3))
