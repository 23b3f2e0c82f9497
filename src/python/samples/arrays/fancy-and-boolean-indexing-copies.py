import numpy as np
a = np.arange(10) * 10
p = a[[1, 3, 3, -1]]
p[0] = 999
m = a[a > 50]
print(a, p, m, a[np.array([0, 2])], a[np.array([[0, 1], [2, 3]])], a[[]], a[[True] * 10].shape)
b = np.arange(12).reshape(3, 4)
idx = np.array([2, 0])
print(b[idx], b[:, idx], b[[0, 1], [1, 2]], b[[0, 2]][:, [1, 3]], b[b % 2 == 0], b[np.array([True, False, True])], b[1, [0, 3]], b[[0, 1], :2], b[[[0], [2]], [1, 3]])
b[[0, 2]] = -1
b[:, [1, 3]] += 100
b[b > 100] = 0
print(b)
c = np.zeros(4)
c[[0, 0, 1]] += 1
c[[2, 3]] = [5, 6]
c[c == 5] *= 2
print(c)
xs = np.arange(6.0).reshape(1, 6)
print(xs[:, [5, 0, 2]], xs[0, [1]], xs[:, np.array([1, 1])].shape, np.nonzero(np.array([0, 3, 0, 4])), np.where(np.array([1, 0, 2])))
for f in [lambda: a[10], lambda: a[-11], lambda: b[0, 4], lambda: b[3], lambda: a[[0, 10]], lambda: a[1.5], lambda: a["x"], lambda: b[0, 0, 0], lambda: a[[True, False]], lambda: a[[0.5]], lambda: b[[0, 1], [0, 1, 2]]]:
    try:
        print(f())
    except IndexError as e:
        print(e)
