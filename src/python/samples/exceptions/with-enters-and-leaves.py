class Guard:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.swallow

with Guard("a") as a, Guard("b"):
    print("body", a)

with Guard("quiet", True):
    1 / 0
print("after")

def f():
    with Guard("ret"):
        return 5

print(f())
for i in range(3):
    with Guard(str(i)):
        if i == 0:
            continue
        break
try:
    with Guard("loud"):
        raise KeyError("k")
except KeyError as e:
    print("out", e)
with Guard("outer", True):
    with Guard("inner"):
        [].pop()
with (Guard("p") as p, Guard("q") as q):
    print(p, q)
