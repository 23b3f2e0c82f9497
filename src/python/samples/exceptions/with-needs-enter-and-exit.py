class OnlyEnter:
    def __enter__(self): return 1
for thing in (3, OnlyEnter()):
    try:
        with thing:
            print("never")
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
class BadExit:
    def __enter__(self): return self
    def __exit__(self, *a): raise ValueError("in exit")
try:
    with BadExit():
        raise KeyError("in body")
except ValueError as e:
    print(e, repr(e.__context__))
class BadEnter:
    def __enter__(self): raise ValueError("in enter")
    def __exit__(self, *a): print("never called")
try:
    with BadEnter():
        pass
except ValueError as e:
    print(e)
