from dataclasses import dataclass, field, fields, asdict, astuple, replace
@dataclass
class P:
    x: int
    y: float = 2.0
    tags: list = field(default_factory=list)
    hidden: int = field(default=7, repr=False, compare=False)
    made: int = field(init=False, default=0)
    total: float = field(init=False)
    kind = "class attribute"
    def __post_init__(self):
        self.total = self.x + self.y
a, b = P(1), P(1, hidden=9)
a.tags.append("t")
print(a, b, a == b, P(1) == P(1, hidden=3), P(2) != P(1), [f.name for f in fields(P)], asdict(a), astuple(b), replace(a, x=5))
for f in (lambda: P(), lambda: P(1, 2, 3, 4, 5), lambda: P(1, z=3), lambda: P(1) < P(2), lambda: hash(P(1))):
    try:
        f()
    except TypeError as e:
        print(e)
try:
    @dataclass
    class Bad:
        xs: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2
print(K(a=1), P == P, P(1) == (1, 2.0))
