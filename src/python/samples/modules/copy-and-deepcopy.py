import copy
import numpy as np
class Node:
    def __init__(self, v, kids): self.v, self.kids = v, kids
a = Node([1], [])
a.kids.append(a)
b = copy.copy(a)
c = copy.deepcopy(a)
print(b is a, b.v is a.v, b.kids is a.kids, c.v is a.v, c.kids[0] is c, c.v == a.v)
xs = [[1], (2, [3])]
ys, zs = copy.copy(xs), copy.deepcopy(xs)
xs[0].append(9); xs[1][1].append(9)
print(ys, zs)
w = np.array([1.0, 2.0])
v = copy.deepcopy({"w": w, "again": w})
w += 1
print(v["w"], v["w"] is v["again"])
