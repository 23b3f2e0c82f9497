log = []
def note(tag, value):
    log.append(tag)
    return value

r = [(x, y) for x in note("xs", [1, 2, 3]) if note("if x", x != 2) for y in note("ys", [10, 20]) if note("if y", x * y != 20)]
print(r)
print(log)
print({x: y for x in range(3) for y in range(x)})
print({(x, y) for x in range(2) for y in range(2)} == {(0, 0), (0, 1), (1, 0), (1, 1)})
print([[c for c in row if c] for row in [[0, 1], [2, 0]]])
print([x if x > 1 else -x for x in range(4)])
