x = 1
def outer():
    x = 2
    def inner():
        global x
        x += 10
        return x
    return inner(), x
print(outer(), x)
def make():
    global made
    made = "here"
make()
print(made)
def g():
    global x, y
    x, y = "x", "y"
g()
print(x, y)
