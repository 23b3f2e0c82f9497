from typing import List, Dict, Optional, Union, Callable, Any, Tuple, Iterable, TypeVar, Generic
T = TypeVar("T")
def f(x: int, *args: float, k: "str" = 3, **kw: Dict[str, int]) -> Optional[List[int]]:
    y: Tuple[int, ...] = (1,)
    return [x, *y]
print(f("a"), f(1.5, k=2))
class Box(Generic[T]):
    def __init__(self, v: T) -> None: self.v = v
    def get(self) -> T: return self.v
print(Box(3).get(), Box[int](4).get())
def g(xs: list[int], d: dict[str, float] | None = None, cb: Callable[[int], int] = abs) -> tuple[int, ...]:
    return tuple(map(cb, xs))
print(g([-1, 2]))
