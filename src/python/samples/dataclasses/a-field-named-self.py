# A field may be called self.
from dataclasses import dataclass


@dataclass
class Pair:
    self: int
    other: int = 2


print(Pair(1), Pair(1).self, Pair(3, other=4).other)
