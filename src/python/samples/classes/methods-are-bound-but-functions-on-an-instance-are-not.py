class T:
    def __init__(self, back):
        self.back = back

    def hello(self, x):
        return (self is t, x)

t = T(lambda t: t)
print(t.back(5), t.hello(1))
f = t.hello
print(f(2), T.hello(t, 3))
T.later = lambda self: "later"
print(t.later())
t.own = lambda: "own"
print(t.own())
