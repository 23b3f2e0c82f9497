def twice(f, x):
    return f(f(x))

def add(n):
    return lambda x: x + n

table = {"inc": add(1), "dec": add(-1)}
print(twice(table["inc"], 5), twice(table["dec"], 5))
print(list(map(add(10), [1, 2])), list(filter(lambda x: x % 2, range(6))))
print(add.__name__, (lambda: 0).__name__, twice.__doc__)

def said():
    "what it says"

print(said.__doc__)
said.extra = 3
print(said.extra)
