a = list(range(10))
a[::2] = [0] * 5
print(a)
a[1:4] = ["x"]
print(a)
a[2:2] = [7, 8]
print(a)
del a[::3]
print(a)
a[::-1] = list(range(len(a)))
print(a, a[::-2], a[-3:], a[5:2:-1])
a[len(a):] = "yz"
print(a)
a[:] = []
print(a)
b = [1, 2, 3]
b[1:] = b
print(b)
b[:0] = (x for x in "ab")
print(b)
for f in (lambda: b.__setitem__(slice(None, None, 2), [1]), lambda: b.__setitem__(slice(0, 2), 3)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)
try:
    b[::2] = [1]
except ValueError as e:
    print(e)
try:
    b[0:1] = 5
except TypeError as e:
    print(e)
del b[1:3], b[-1]
print(b)
