def g():
    try:
        yield 1
        return
        yield 2
    finally:
        print("cleaned")

print(list(g()))

def h():
    try:
        yield 1
        raise ValueError("inside")
    except ValueError as e:
        yield f"caught {e}"
    finally:
        print("end of h")

print(list(h()))

def broken():
    yield 1
    1 / 0

try:
    for x in broken():
        print(x)
except ZeroDivisionError as e:
    print("out:", e)
