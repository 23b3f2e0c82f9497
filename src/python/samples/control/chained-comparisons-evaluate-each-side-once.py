def v(x):
    print("v", x, end=" ")
    return x

print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(1 < 2 == 2 != 3 >= 3 in [3], 1 < 3 > 2, not 1 < 2 < 3)
print(0 == False == 0.0, 1 == True is True, "a" < "b" < "c")
print(v(1) == v(1) in [v(1), v(2)])
