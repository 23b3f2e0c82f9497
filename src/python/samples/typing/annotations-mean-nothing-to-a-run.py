from __future__ import annotations
from typing import Any, Callable, Dict, Generic, List, Optional, Tuple, TypeVar, Union
from collections.abc import Iterable

T = TypeVar("T")
Vector = List[float]


def scale(v: Vector, by: float = 2.0, *, f: Optional[Callable[[float], float]] = None) -> Vector:
    out: list[float] = [x * by for x in v]
    return out if f is None else [f(x) for x in out]


class Stack(Generic[T]):
    items: List[T]
    limit: "int | None" = None

    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> Stack[T]:
        self.items.append(item)
        return self


x: int = "not an int"
y: Unknown
print(scale([1.0, 2.0]), scale([1.0], f=abs), Stack().push(1).push(2).items, x, Stack.limit)
s = Stack[int]()
print(type(s).__name__, isinstance(s, Stack))
