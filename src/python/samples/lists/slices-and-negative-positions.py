xs = [0, 1, 2, 3, 4, 5]
print(xs[1:3], xs[:2], xs[4:], xs[-2:], xs[:-4], xs[::2], xs[1::2], xs[::-1], xs[4:1:-1], xs[-1], xs[-6])
print(xs[10:], xs[-100:2], xs[3:1], xs[None:None], xs[slice(1, 4)], xs[::-2], xs[-1:-4:-1])
t = tuple(xs)
print(t[1:3], t[::-1], t[-1], "hello"[1:4], "hello"[::-1], "hello"[-3:], range(10)[2:8:2], range(10)[::-1], range(5)[-1])
print(list(range(10, 0, -3)), list(range(0)), len(range(1, 10, 4)), 5 in range(0, 10, 5), range(3) == range(0, 3), list(range(-2, 2)))
