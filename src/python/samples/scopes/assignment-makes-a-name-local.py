x = "global"
def read():
    return x
def write():
    x = "local"
    return x
def declared():
    global x, made
    x = "changed"
    made = "made"
def broken():
    print(x)
    x = 1
print(read(), write(), read())
declared()
print(x, made)
try:
    broken()
except UnboundLocalError as e:
    print(e)
def branch(flag):
    if flag:
        y = 1
    return y
print(branch(True))
try:
    branch(False)
except UnboundLocalError as e:
    print(e)
def free():
    def inner():
        return z
    try:
        inner()
    except NameError as e:
        print(e)
    z = 1
    return inner()
print(free())
def gone():
    a = 1
    del a
    try:
        a
    except UnboundLocalError as e:
        print(e)
gone()
