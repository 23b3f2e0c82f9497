def which(e):
    try:
        raise e
    except IndexError:
        return "index"
    except (KeyError, ValueError) as err:
        return f"key or value {err!r}"
    except LookupError:
        return "lookup"
    except Exception:
        return "any"
for e in (IndexError(), KeyError(1), ValueError, LookupError(), TypeError()):
    print(which(e))
def dynamic():
    print("asked")
    return ValueError
try:
    raise ValueError("x")
except dynamic():
    print("caught")
try:
    try:
        raise ValueError("x")
    except "not a class":
        print("never")
except TypeError as e:
    print(e)
