class R:
    def __repr__(self): return "R!"
class S(R):
    def __str__(self): return "S?"
print(R(), S(), [R(), S()], {R(): S()} if False else (S(),), {"k": S()}, f"{S()} {S()!r} {S()!s}", str(S()), "%s %r" % (S(), S()))
class Bad:
    def __repr__(self): return 3
try:
    repr(Bad())
except TypeError as e:
    print(e)
try:
    str(Bad())
except TypeError as e:
    print(e)
a = [1]; a.append(a); d = {"a": a}; d["d"] = d
print(a, d)
print(print, len, type, int, [].append.__name__, ValueError, type(None), type(...), NotImplemented, ...)
