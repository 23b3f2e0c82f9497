def log(x):
    print("log", x)
    return x
g = (log(x) for x in range(3) if x != 1)
print("made")
print(next(g))
print(sum(g))
print(sum(x * x for x in range(4)), max((x for x in []), default=-1), any(log(x) > 0 for x in range(5)))
print(3 in (log(x) for x in range(10)))
print(type(g).__name__, iter(g) is g)
a = [1, 2, 3]
gen = (x for x in a)
a.append(4)
print(list(gen))
