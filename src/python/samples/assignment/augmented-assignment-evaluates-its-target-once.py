def index():
    print("index", end=" ")
    return 0

xs = [10, 20]
xs[index()] += 5
print(xs)
s = "a"
s += "b"
t = (1,)
u = t
t += (2,)
print(s, t, u)
a = b = [1]
a += [2]
a += (3,)
a += "x"
print(b, a is b)
a = a + [9]
print(a is b, b)
n = 7
n -= 2; n *= 3; n //= 2; n **= 2; n %= 40; n <<= 2; n |= 1; n ^= 3; n &= 0xFF; n >>= 1
print(n)
n /= 4
print(n)
d = {"a": [1]}
d["a"] += [2]
d.setdefault("b", []).append(1)
print(d)
m = {1}
m |= {2}
print(m)
c = [[0]] * 2
c[0][0] += 1
print(c)
