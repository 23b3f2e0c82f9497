x = "outer"
print([x for x in range(3)], x)
def f():
    y = 10
    return [y + x for x in range(3)], [y for y in range(2)], y
print(f(), x)

class C:
    n = 3
    first = [i for i in range(n)]

print(C.first)
fs = [lambda: i for i in range(3)]
print([g() for g in fs])
try:
    print(i)
except NameError as e:
    print(e)
