def c():
    raise LookupError("deep")

def b():
    try:
        c()
    finally:
        print("b leaves")

def a():
    try:
        b()
    except ValueError:
        print("not this one")

try:
    a()
except LookupError as e:
    print("caught", repr(e), e.args)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        [][1]
except IndexError as e:
    print("from the handler:", e)

try:
    try:
        int("x")
    except ValueError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)
