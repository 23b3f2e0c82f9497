x: int
try:
    x
except NameError as e:
    print(e)
y: int = 3 if False else 4
def f():
    z: undefined_name = 1
    w: int
    return z
print(y, f())
class A:
    n: int
    m: int = 2
print(A.m, hasattr(A, "n"))
