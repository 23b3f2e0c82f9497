a = b = [1]
b.append(2)
print(a is b, a)
x, y = 1, 2
x, y = y, x
print(x, y)
(p, q), r = (1, 2), 3
[s, *t] = "hello"
first, *middle, last = range(6)
*init, end = [1]
print(p, q, r, s, t, first, middle, last, init, end)
d = {}
d["k"], lst = 5, [0, 0, 0]
lst[1], lst[-1] = 7, 8
print(d, lst)
for i, (u, v) in enumerate([(1, 2), (3, 4)]):
    print(i, u, v, end=" ")
print()
i = 0
i, lst[i] = 2, "at 2"
print(i, lst)
n: int = 3
m: float
print(n)
del x, lst[0], d["k"]
print(lst, d)
try:
    x
except NameError as e:
    print(e)
