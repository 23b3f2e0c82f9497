def f():
    return later
try:
    f()
except NameError as e:
    print(e)
later = 5
print(f())
def outer():
    def inner():
        return value
    try:
        inner()
    except NameError as e:
        print(e)
    value = 9
    return inner()
print(outer())
