e = "outer"
try:
    raise ValueError("inner")
except ValueError as e:
    print(e)
try:
    print(e)
except NameError as error:
    print("gone:", error)

def f():
    try:
        raise ValueError("v")
    except ValueError as x:
        kept = x
    try:
        x
    except UnboundLocalError:
        print("unbound")
    return kept

print(repr(f()))
