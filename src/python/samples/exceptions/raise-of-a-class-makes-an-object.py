try:
    raise ValueError
except ValueError as e:
    print(repr(e), e.args)
class Needs(Exception):
    def __init__(self, x):
        self.x = x
try:
    raise Needs
except TypeError as e:
    print(e)
for bad in (3, "text", int, None):
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    raise
except RuntimeError as e:
    print(e)
e1 = ValueError("same")
try:
    raise e1
except ValueError as e2:
    print(e1 is e2)
