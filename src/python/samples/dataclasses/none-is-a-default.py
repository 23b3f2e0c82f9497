from dataclasses import dataclass, field
@dataclass
class Node:
    data: float
    parents: tuple = ()
    back: object = None
    label: str = field(default=None)
    grad: float = 0.0
print(Node(1.0), Node(2.0, back=3) == Node(2.0, (), 3))
