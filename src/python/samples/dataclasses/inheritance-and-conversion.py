from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar


@dataclass
class Base:
    name: str
    size: int = 1
    count: ClassVar[int] = 0


@dataclass
class Child(Base):
    tags: list = field(default_factory=list)
    size: int = 5

    def __post_init__(self):
        Child.count += 1


c = Child("c", tags=["x"])
print(c, Child.count, [f.name for f in fields(Child)], is_dataclass(c), is_dataclass(3), Base("b"))
print(asdict(c), astuple(c), replace(c, size=9), asdict(Child("d", 1, [Base("e")])))
d = asdict(c)
d["tags"].append("y")
print(c.tags)


class Plain(Base):
    def shout(self):
        return self.name.upper()


print(Plain("p"), Plain("p").shout(), Plain("p") == Base("p"))


@dataclass
class Own:
    x: int

    def __init__(self):
        self.x = 42

    def __eq__(self, other):
        return True


print(Own(), Own() == 3)
for text in ("mutable", "order", "field"):
    try:
        if text == "mutable":
            @dataclass
            class A:
                x: list = []
        elif text == "order":
            @dataclass
            class B:
                x: int = 1
                y: int
        else:
            @dataclass
            class C:
                x = field(default=1)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
