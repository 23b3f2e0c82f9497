fs = []
for i in range(3):
    def f(x):
        return x * i
    fs.append(f)
print([f(10) for f in fs])
i = 7
print([f(10) for f in fs])

def make():
    inner = []
    for k in range(3):
        inner.append(lambda: k)
    k = "last"
    return inner
print([f() for f in make()])
