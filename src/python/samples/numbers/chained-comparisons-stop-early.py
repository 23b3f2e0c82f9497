def t(x):
    print("t", x, end=" ")
    return x
print(t(1) < t(2) < t(3))
print(t(3) < t(2) < t(1))
print(t(1) < t(2) > t(0) != t(5) == t(5))
print(1 < 2 < 3 < 2, 1 == 1.0 == True, 3 > 2 >= 2 > 1, 1 < 3 > 2, "a" < "b" <= "b", [1] < [1, 0] < [2], None is None is not 3)
print(1 in [1] == True, not 1 == 2, (1 < 2) < 1, 5 in [1, 5] in [[1, 5]])
for f in (lambda: 1 < "a", lambda: [] < (), lambda: {} < {}, lambda: None < 1, lambda: 1 < 2 < "x", lambda: 3 < 2 < "x", lambda: min(1, "a")):
    try:
        print(f())
    except TypeError as e:
        print(e)
