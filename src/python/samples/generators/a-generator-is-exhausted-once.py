g = (i for i in range(3))
print(list(g), list(g))
m = map(str, [1, 2])
print(list(m), list(m))
z = zip([1, 2], "ab")
print(next(z), list(z), list(z))
e = enumerate("ab", 1)
print(next(e), list(e))
it = iter([1, 2, 3, 4])
print(list(zip(it, it)))
r = reversed([1, 2, 3])
print(next(r), list(r))
f = filter(None, [0, 1, "", "a"])
print(list(f))
it = iter(range(10))
for x in it:
    if x == 3:
        break
print(list(it))
xs = [1, 2, 3]
for x in xs:
    if x < 3:
        xs.append(x + 10)
print(xs)
