print(2 ** 10, 2 ** -1, (-2) ** 3, -2 ** 2, 2 ** 3 ** 2, 0 ** 0, 0.0 ** 0, 2.0 ** 0.5, 4 ** 0.5, (-8) ** 3, 1 ** -5)
print(pow(3, 200, 7), pow(3, -1, 7), pow(2, 10, -7), pow(-3, 3, 5), pow(10, 20, 10**9 + 7))
print(2 ** 100, (-3) ** 41, 10 ** 25, 2 ** -2, True ** 2, 2 ** True)
print(float("inf") ** 0, float("nan") ** 0, 1 ** float("nan"), (-1.0) ** float("inf"), 0.0 ** float("inf"), 2 ** float("-inf"))
for f in (lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: 10.0 ** 400, lambda: pow(2.0, 3, 5), lambda: "a" ** 2):
    try:
        print(f())
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
