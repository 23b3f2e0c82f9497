words = ["pear", "Fig", "apple", "fig", "kiwi"]
print(sorted(words), sorted(words, key=len), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
pairs.sort(key=lambda p: p[0])
print(pairs, sorted(pairs), sorted(pairs, key=lambda p: -p[0]))
pairs.sort(key=lambda p: p[0], reverse=True)
print(pairs, sorted([3, 1.5, True, -2]), sorted("hello"), sorted({"b": 1, "a": 2}), sorted([[2], [1, 5], [1]]))
print(min(words, key=len), max(words, key=len), min(3, 1, 2), max([1, 5], [1, 4, 9]), max("abc"), min([], default=0))

class L:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"L{self.n}"

print(sorted([L(3), L(1), L(2)]), min([L(3), L(1)]), sorted([L(1), L(2)], reverse=True))
xs = [L(2), L(1)]
xs.sort()
print(xs)
try:
    sorted([1, "a"])
except TypeError as e:
    print(e)
