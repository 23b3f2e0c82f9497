class A:
    x = 1
    def __init__(self): self.y = 2
    def __getattr__(self, name):
        if name.startswith("dyn"):
            return name.upper()
        raise AttributeError(name)

a = A()
print(a.dyn_thing, getattr(a, "x"), getattr(a, "nope", "default"), hasattr(a, "y"), hasattr(a, "z"))
setattr(a, "z", 3)
print(a.z, hasattr(a, "z"))
del a.z
print(hasattr(a, "z"))
try:
    a.other
except AttributeError as e:
    print("missing", e)

class B: pass

try:
    B().thing
except AttributeError as e:
    print(e)
try:
    B.thing
except AttributeError as e:
    print(e)
try:
    (5).thing
except AttributeError as e:
    print(e)
try:
    None.thing
except AttributeError as e:
    print(e)
