class P:
    def __init__(self): self.n = 0
    @property
    def bad(self):
        self.n += 1
        return self.missing_one
    @property
    def worse(self): raise ValueError("not an attribute")
    @property
    def good(self): return 5
    def __getattr__(self, name):
        return f"fallback {name}"
p = P()
print(p.good, p.bad, p.n, getattr(p, "bad"), hasattr(p, "bad"))
try:
    p.worse
except ValueError as e:
    print(e)
class Q:
    @property
    def bad(self): return self.missing_one
try:
    Q().bad
except AttributeError as e:
    print(e)
print(hasattr(Q(), "bad"), getattr(Q(), "bad", "default"))
