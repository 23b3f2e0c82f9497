def f(xs):
    if (n := len(xs)) > 2:
        return n
    return -n
print(f([1, 2, 3]), f([]))
while (line := ["a", "b", ""].pop(0) if False else "") != "":
    pass
print(repr(line))
print([last := x for x in range(4)], last)
def g():
    any((hit := x) > 2 for x in range(10))
    return hit
print(g())
total = 0
print([total := total + x for x in range(5)], total)
print((y := 3) + y)
