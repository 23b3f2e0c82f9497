from operator import itemgetter, attrgetter
a = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(a, key=itemgetter(1)), sorted(a, key=itemgetter(1), reverse=True), sorted(a, key=lambda t: (-t[1], t[0])), sorted(a))
b = [3, 1, 2]
print(b.sort(), b, b.sort(reverse=True), b, b.sort(key=lambda x: -x), b, sorted({3: "a", 1: "b"}), sorted("hello", reverse=True), sorted([True, 0, 2]), sorted([1.5, 1, -2]), sorted([[2], [1, 5], []]), sorted([], key=1))
print(list(reversed(b)), list(reversed("ab")), list(reversed(range(0, 10, 3))), sorted(["10", "9", "2"], key=int), sorted([0.0, -0.0]), sorted([-0.0, 0.0]))
for f in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted(3), lambda: [2, 1].sort(lambda x: x), lambda: [(1, {}), (1, {})].sort(), lambda: reversed({1}), lambda: sorted([1 , 2], key=len)):
    try:
        print(f())
    except TypeError as e:
        print(e)
