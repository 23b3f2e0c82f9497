t = (1, "a", [2])
t[2].append(3)
print(t, len(t), t.count(1), t.index("a"), (), (1,), 1 in t, t + (4,), t * 2, tuple("ab"), tuple([1]))
print((1, 2) < (1, 3), (1, 2) == (1, 2), {(1, 2): "key"}[(1, 2)], hash((1, 2)) == hash((1, 2)), (1, (2, (3,))))
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    t.append(1)
except AttributeError as e:
    print(e)
x = 1,
print(x, type(x).__name__)
