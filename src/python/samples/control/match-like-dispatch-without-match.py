def area(shape):
    kind, *rest = shape
    return {"square": lambda s: s * s, "rect": lambda w, h: w * h}[kind](*rest)
print(area(("square", 3)), area(["rect", 2, 5]))
match = [1, 2]
case = 3
type = 4
print(match[0], case, type)
_ = 5
print(_)
print((lambda match: match + 1)(2))
