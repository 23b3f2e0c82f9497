from typing import cast, NewType, TYPE_CHECKING

print(isinstance(1, int | float), isinstance("a", int | str), isinstance(None, int | None), isinstance([], int | str))
print(int | None, list[int], dict[str, float], tuple[int, ...] if False else tuple[int, str], list[int]([1, 2]))
Number = int | float
print(Number, issubclass(bool, Number))
UserId = NewType("UserId", int)
print(UserId(5), cast(str, 3), TYPE_CHECKING)


def f(a: "Anything", b: list["Node"] = ()) -> None:
    pass


print(f(1))
