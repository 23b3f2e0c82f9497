def cleanup():
    try:
        raise KeyError("in cleanup")
    except KeyError as e:
        return repr(e.__context__)
try:
    raise ValueError("first")
except ValueError:
    print(cleanup())
    try:
        raise TypeError("second")
    except TypeError as e:
        print(repr(e.__context__), e.__context__.__context__)
try:
    raise IndexError("alone")
except IndexError as e:
    print(e.__context__)
try:
    try:
        raise ValueError("body")
    finally:
        raise TypeError("finally")
except TypeError as e:
    print(repr(e.__context__))
def g():
    try:
        yield 1
    except ValueError as e:
        raise RuntimeError("from the generator")
it = g()
next(it)
try:
    it.throw(ValueError("thrown"))
except RuntimeError as e:
    print(repr(e.__context__))
