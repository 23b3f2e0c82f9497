class B:
    def __init__(self, v): self.v = v
    def __bool__(self): print("bool"); return self.v
class Ln:
    def __init__(self, n): self.n = n
    def __len__(self): print("len"); return self.n
class Both(B):
    def __len__(self): return 0
class Plain: pass
print(bool(B(True)), not B(False), bool(Ln(0)), bool(Ln(3)), bool(Both(True)), bool(Plain()))
print(1 if Ln(0) else 2, (B(False) or "x"), (Ln(0) and "y") .__class__.__name__)
print([bool(x) for x in (0, 0.0, -0.0, "", " ", [], [0], (), {}, set(), None, range(0), range(1), "0", float("nan"))])
for v in (3, "a", None):
    try:
        bool(B(v))
    except TypeError as e:
        print(e)
for n in (-1, 1.5, "a"):
    try:
        len(Ln(n))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
