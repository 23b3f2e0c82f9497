x = 1
del x
try:
    x
except NameError as e:
    print(e)
def f():
    y = 1
    del y
    try:
        return y
    except UnboundLocalError as e:
        return str(e)
print(f())
def g():
    z = 1
    def h():
        return z
    del z
    try:
        h()
    except NameError as e:
        return str(e)
print(g())
a = [1, 2, 3, 4, 5]
del a[0], a[-1]
print(a)
b, c = 1, 2
del (b, c)
try:
    b
except NameError as e:
    print(e)
