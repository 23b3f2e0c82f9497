class A:
    x = 1
    def m(self): return "m"
a = A()
print(getattr(a, "x"), getattr(a, "y", 0), hasattr(a, "m"), getattr(a, "m")(), setattr(a, "y", 2), a.y, delattr(a, "y"), hasattr(a, "y"), getattr([], "append").__name__, hasattr(3, "real"), getattr(A, "x"))
for f in (lambda: getattr(a, "zz"), lambda: getattr(a, 3), lambda: setattr(3, "x", 1), lambda: delattr(a, "x"), lambda: setattr([], "x", 1), lambda: hasattr(a), lambda: setattr("a", "upper", 1), lambda: (3).x, lambda: None.x, lambda: A.zz, lambda: setattr(A(), 1, 2), lambda: (lambda: 0).zz, lambda: "a".appendd):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
