class C:
    base = 2
    squares = [n * n for n in range(3)]
    if base > 1:
        big = True
    def f(self): return self.base
    g = f
    names = {}
    for name in ["a", "b"]:
        names[name] = base
    del name

print(C.squares, C.big, C().g(), C.names, hasattr(C, "name"))

def make(n):
    class Local:
        value = n
        def get(self): return n + self.value
    return Local

print(make(3)().get(), make(4).value, make(1).__name__)
