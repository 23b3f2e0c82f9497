print(int("12"), int(" -7 "), int("1_000"), int("ff", 16), int("0b101", 0), int("0x1F", 16), int("z", 36), int("-0b11", 2), int(3.9), int(-3.9), int(True), int())
print(float("1e3"), float(" -2.5 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"), float(".5"), float("5."), float())
print(int("9" * 40), int(1e22), int(-1e30), float(10**22), float("1" + "0" * 400))
for f in (lambda: int("1.5"), lambda: int(""), lambda: int("a"), lambda: int("12", 40), lambda: int("2", 2), lambda: float("x"), lambda: float(""), lambda: int(float("nan")), lambda: int(float("inf")), lambda: int(None), lambda: int([]), lambda: float([]), lambda: float(None), lambda: int("1__0"), lambda: int(3.0, 10), lambda: float(10**400), lambda: int("0x1F")):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
