row = [[0] * 2] * 3
row[0][0] = 1
print(row, [[0] * 2 for _ in range(2)], [1, 2] * 2, 2 * [1], [1] * 0, [1] * -3, [0, 1] * True)
a = [1, 2, 3]
b = a
c = a[:]
a += [4]
a = a + [5]
print(a, b, c)
def grow(xs, x): xs.append(x); xs = xs + ["lost"]; return xs
print(grow(b, 9), b)
print([1, [2, 3]] == [1, [2, 3]], [1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9], [1] != [1.0])
for x in b:
    if x == 2: b.remove(x)
print(b)
for i, x in enumerate(b):
    if i < 3: b.append(x * 10)
print(b)
