print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e20, -0.4)])
print(round(2.675, 2), round(1.005, 2), round(2.5, 0), round(-2.5, 0), round(1234.5678, -2), round(0.15, 1), round(0.25, 1), round(0.35, 1), round(1e300, 2), round(5e-324, 3), round(-0.04, 1))
print(round(25, -1), round(35, -1), round(-25, -1), round(12345, -3), round(7, 3), round(10**30 + 5, -1), round(True), round(3, None), round(2.5, None))
print(round(float("inf"), 2), round(float("nan"), 2), type(round(2.0)), type(round(2.0, 1)))
for f in (lambda: round(float("inf")), lambda: round(float("nan")), lambda: round("a"), lambda: round(1.5, 1.0), lambda: round()):
    try:
        print(f())
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
