def f(kind):
    log = []
    try:
        log.append("try")
        if kind == "raise": raise KeyError("k")
        if kind == "return": return log
    except KeyError as e:
        log.append(f"except {e}")
    else:
        log.append("else")
    finally:
        log.append("finally")
    log.append("after")
    return log
print(f("raise"), f("return"), f(""))
def g():
    try:
        pass
    except ValueError:
        print("no")
    else:
        raise TypeError("from else")
    finally:
        print("cleanup")
try:
    g()
except TypeError as e:
    print(e)
