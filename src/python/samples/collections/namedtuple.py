from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
x, y = p
print(p, p.x, p[1], x + y, len(p), p == (1, 2), isinstance(p, tuple), type(p).__name__, Point._fields)
print(p._replace(x=5), p._asdict(), Point._make([7, 8]), p < Point(1, 3), {p: "k"}[(1, 2)], hash(p) == hash((1, 2)))
print(sorted([Point(2, 1), Point(1, 5)]), p + (3,), p[:1], max(p), Point(*[0, 0]), repr(Point("a", None)))
Option = namedtuple("Option", "name value kind", defaults=[0, "int"])
print(Option("a"), Option("b", 3), Option._field_defaults)


class Vector(namedtuple("Vector", "x, y")):
    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)


print(Vector(3, 4).norm(), Vector(1, 2) + Vector(3, 4))
for bad in (
    lambda: Point(1),
    lambda: Point(1, 2, 3),
    lambda: Point(1, z=2),
    lambda: setattr(p, "x", 1),
    lambda: p.z,
    lambda: namedtuple("T", "a a"),
    lambda: namedtuple("T", "def b"),
    lambda: namedtuple("T", "_a b"),
    lambda: p._replace(q=1),
):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
