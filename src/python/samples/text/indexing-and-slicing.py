s = "abcdef"
print(s[0], s[-1], s[1:4], s[:-2], s[::-1], s[::2], s[10:], s[-100:2], s[4:1:-1], s[5:0:-2], s[:0], s[3:3], s[None:2], s[slice(1, 3)])
for f in (lambda: s[6], lambda: s[-7], lambda: s["a"], lambda: s[1.0], lambda: s[::0], lambda: ""[0]):
    try:
        f()
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    s[0] = "x"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
print(slice(1, 10, 2), slice(None), slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 3), slice(1, 2).start)
