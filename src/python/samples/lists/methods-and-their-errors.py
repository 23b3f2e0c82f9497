a = [3, 1, 2]
print(a.append(4), a.extend("ab"), a.insert(0, "i"), a.insert(-1, "j"), a.insert(100, "end"), a)
print(a.pop(), a.pop(0), a.pop(-2), a.remove("b"), a, a.index(1), a.count(1), a.reverse(), a, a.copy() == a, a.copy() is a)
print([1, 2, 1].index(1, 1), [[1], [2]].index([2]), [1, True, 1.0].count(1), a.clear(), a)
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1, 2].index(1, 1), lambda: [1, 2].insert(1), lambda: [1][5], lambda: [1]["a"], lambda: [1].append(), lambda: [].extend(3), lambda: [1] + (2,), lambda: [1] * [2], lambda: [1] - [1], lambda: [1].nope):
    try:
        f()
    except (IndexError, ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    [1][3] = 1
except IndexError as e:
    print(e)
try:
    del [1][3]
except IndexError as e:
    print(e)
