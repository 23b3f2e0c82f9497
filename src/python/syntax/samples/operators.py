x = not a and b or not c in d
y = -2 ** -3 ** 4 @ w.T[:, None] // 3. % .5e-3
z = [3., 2., 1e5, 0x_ff, 1_000]
ok = a < b <= c != d is not None not in e
f = lambda x, *args, k=1, **kw: x if k else (yield_ := 3)
t = (1,)
u = ((a + b) * c, *d, )
i |= a ^ b & c << 2 >> 1
a[1:2, ..., ::-1, None][0].b(c)(*d, e=1, **f).g
del t, (u), (x, y)
s = "a" 'b\'c' r"\d" """triple
lines""".x
name = f"{x!r:>{width}.3f} {{}} {d['k']} {y=}"
a = b = c, d = 1, 2
v: int = 3
q = b"x" rb"\y"
w: list
