class Lazy:
    there = 1
    def __init__(self): self.own = 2
    def __getattr__(self, name):
        print("asked", name)
        if name.startswith("_"): raise AttributeError(name)
        return name.upper()
a = Lazy()
print(a.there, a.own, a.other, getattr(a, "_x", "default"), hasattr(a, "_y"), hasattr(a, "z"))
class P:
    @property
    def bad(self): raise AttributeError("inside")
    def __getattr__(self, name): return f"fallback {name}"
print(P().bad, getattr(P(), "bad"))
