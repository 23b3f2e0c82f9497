class Grid:
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d.get(str(k), 0)
    def __setitem__(self, k, v): self.d[str(k)] = v
    def __delitem__(self, k): print("del", k); self.d.pop(str(k), None)
    def __len__(self): return len(self.d)
    def __call__(self, *a, **k): return a, k
g = Grid()
g[1, 2] = "x"
g[1:2] = "s"
g[..., None] = "e"
print(g[1, 2], g[1:2], g[::2], g[1:2, ::3], len(g))
del g[1, 2]
g[0] = 1
g[0] += 1
print(g.d, g(1, *[2], k=3), callable(g), callable(3))
class NoCall: pass
for f in (lambda: NoCall()(), lambda: NoCall()[0], lambda: len(NoCall()), lambda: NoCall().x, lambda: NoCall() + 1):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(e)
try:
    NoCall()[0] = 1
except TypeError as e:
    print(e)
try:
    del NoCall()[0]
except TypeError as e:
    print(e)
