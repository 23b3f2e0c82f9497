xs = list(range(8))
xs[2:4] = ["a", "b", "c"]
print(xs)
xs[:0] = [9]
xs[-1:] = []
print(xs)
xs[::2] = [0] * len(xs[::2])
print(xs)
del xs[1:4]
del xs[::2]
print(xs)
xs[1:1] = (7, 7)
xs[:] = "xyz"
print(xs)
xs[5:9] = [1]
print(xs)
try:
    xs[::2] = [1]
except ValueError as e:
    print(e)
ys = xs[:]
ys.append(0)
print(xs == ys, xs is ys)
