import copy
a = [1, [2, 3], {"k": [4]}]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append("x"); a[2]["k"].append("y")
print(b, c, b[1] is a[1], c[1] is a[1])
loop = [1]
loop.append(loop)
d = copy.deepcopy(loop)
print(d, d[1] is d, d is loop)
class N:
    def __init__(self, v): self.v, self.peer, self.xs = v, None, [v]
n, m = N(1), N(2)
n.peer, m.peer = m, n
k = copy.deepcopy(n)
print(k is n, k.peer.peer is k, k.peer.v, type(k).__name__, k.xs is n.xs, copy.copy(n).xs is n.xs)
shared = [0]
p = copy.deepcopy([shared, shared])
print(p[0] is p[1], copy.copy((1, [2])), copy.deepcopy(3), copy.deepcopy("a"), copy.copy({1: []}), copy.deepcopy({(1, 2): {3}}), copy.deepcopy(len) is len, copy.deepcopy(N) is N)
class Own:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep"
print(copy.copy(Own()), copy.deepcopy([Own()]))
import numpy as np
x = np.arange(3)
y, z = copy.copy(x), copy.deepcopy([x, x])
x[0] = 9
print(y, z, z[0] is z[1])
