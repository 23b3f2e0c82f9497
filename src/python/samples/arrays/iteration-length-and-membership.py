import numpy as np
a = np.arange(6).reshape(2, 3)
for row in a: print(row, type(row).__name__)
for x in a[0]: print(repr(x), end=" ")
print()
for x in a.flat: print(x, end=" ")
print([x for x in a], list(a[0]), sum(a), sum(a[0]), max(a[0]), sorted(a[0][::-1]), len(a), 3 in a, 9 in a, [*a[0]], dict(enumerate(a[0])), list(zip(a[0], a[1])), tuple(a[0]), list(map(int, a[0])), any(a[0]), all(a[0]), list(reversed(a[0])), a[0].tolist() == [0, 1, 2], [int(x) for x in a.ravel()],)
x, y = a
print(x, y, min(a[1]), *a[0])
i, (j, k, l) = 0, a[1]
print(j, k, l)
