class S:
    __slots__ = ("x", "y")
    def __init__(self): self.x = 1
s = S()
s.y = 2
print(s.x, s.y)
try:
    s.z = 3
except AttributeError as e:
    print(e)
class Open(S):
    pass
o = Open()
o.z = 4
print(o.z)
class One:
    __slots__ = "only"
one = One()
one.only = 1
try:
    one.other = 2
except AttributeError as e:
    print(e)
try:
    S().y
except AttributeError as e:
    print(e)
