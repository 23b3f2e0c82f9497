from dataclasses import dataclass, FrozenInstanceError


@dataclass(frozen=True)
class Key:
    name: str
    n: int = 1


k = Key("a")
print({k: 1}[Key("a", 1)], k in {Key("a")}, hash(k) == hash(Key("a")))
try:
    k.n = 2
except FrozenInstanceError as e:
    print(type(e).__name__, e, isinstance(e, AttributeError))


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0


print(sorted([Version(2), Version(1, 5), Version(1)]), Version(1) < Version(1, 1), max(Version(1), Version(0, 9)))
print(Version(1) >= Version(1), Version(1).__lt__(3))


@dataclass(eq=False)
class Node:
    value: int


print(Node(1) == Node(1), len({Node(1), Node(1)}))


@dataclass(repr=False)
class Hidden:
    x: int

    def __repr__(self):
        return "hidden"


print(Hidden(1), Hidden(1) == Hidden(1))


@dataclass(kw_only=True)
class Named:
    a: int
    b: int = 2


print(Named(a=1))
try:
    Named(1)
except TypeError as e:
    print(e)
