def note(x):
    print("note", x)
    return x

def f(a=note(1), b=note(2), *, c=note(3)):
    return a + b + c

print(f(), f(b=0))
print((note("f"), note("g"))[0] + note("h"))
