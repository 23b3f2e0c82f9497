a = b = c = []
a.append(1)
print(b, c is a)
(x, y), z = [1, 2], 3
[p, [q, r]] = 1, (2, 3)
print(x, y, z, p, q, r)
d = {}
d["a"], d["b"] = 1, 2
class O: pass
o = O()
o.x, o.y = 3, 4
l = [0, 0, 0]
l[0], l[1:], k = 5, [6, 7, 8], 9
print(d, o.x, o.y, l, k)
i = 0
l = [1, 2, 3]
i = l[i] = 2
print(i, l)
x, x = 1, 2
print(x)
for i, (j, *k) in enumerate([(1, 2, 3), "ab"]):
    print(i, j, k)
a, b, c = "xyz"
print(a + b + c)
a: int = 5
b: "anything" 
print(a, b)
x = y = z = 0
x += 1; y -= 1; z |= 4
print(x, y, z)
n = 7
n //= 2; n **= 3; n %= 10; n <<= 2; n >>= 1; n &= 13; n ^= 5; n /= 2
print(n)
