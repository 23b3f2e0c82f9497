def f(tag, x):
    print(tag, x)
    return x
print({f("key", i): f("value", i * i) for i in range(2)})
print({i % 2: i for i in range(5)})
