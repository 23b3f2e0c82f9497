for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (0, -3), (6, -3), (7.5, 2), (-7.5, 2), (7.5, -2), (-0.0, 3), (5, float("inf")), (-5, float("inf")), (10**20 + 1, -7)):
    print(a // b, a % b, divmod(a, b))
print(-7 // 2 * 2 + -7 % 2, 1e300 // 1e-10 > 0, 0.3 % 0.1, -1 % 3.5, 3 % -1.5)
for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 10**30 // 0, lambda: 10**30 % 0):
    try:
        f()
    except ZeroDivisionError as e:
        print(e)
