class E:
    def __eq__(self, o): return True
for f in (lambda: hash(E()), lambda: {E(): 1}, lambda: {E()}, lambda: {}[E()]):
    try:
        f()
    except TypeError as e:
        print(e)
print(E.__hash__)
class H:
    def __init__(self, k): self.k = k
    def __eq__(self, o): return isinstance(o, H) and self.k == o.k
    def __hash__(self): return hash(self.k)
    def __repr__(self): return f"H({self.k})"
print({H(1), H(1), H(2)} == {H(2), H(1)}, {H(1): "a"}[H(1)], H(1) != H(2), H(1) in {H(1)})
class S(E): pass
try:
    hash(S())
except TypeError as e:
    print(e)
class R(E):
    __hash__ = object.__hash__
print(isinstance(hash(R()), int))
