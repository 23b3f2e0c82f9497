from dataclasses import dataclass, field


@dataclass
class Point:
    x: float
    y: float = 0.0

    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5


p = Point(3, 4)
print(p, p.norm(), Point(1), Point(y=1, x=2), p == Point(3, 4), p != Point(3, 5), p == (3, 4))
p.x = 10
print(p, Point.y, Point.__name__)


@dataclass
class Config:
    name: str
    sizes: list = field(default_factory=list)
    rate: float = 0.1
    secret: int = field(default=0, repr=False, compare=False)
    total: int = field(init=False, default=7)
    kind = "shared"


a = Config("a")
b = Config("b", [1], secret=3)
a.sizes.append(5)
print(a, b, a.sizes is Config("c").sizes, a.kind, Config("q", secret=1) == Config("q", secret=2), a.total)


@dataclass
class Layer:
    inputs: int
    outputs: int
    weights: list = field(init=False)

    def __post_init__(self):
        self.weights = [0.0] * (self.inputs * self.outputs)


print(Layer(2, 2))
for bad in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=3), lambda: Point(1) < Point(2), lambda: hash(p)):
    try:
        bad()
    except TypeError as e:
        print(e)
