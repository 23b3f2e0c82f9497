from collections import Counter
c, d = Counter("abracadabra"), Counter(a=2, b=5, z=1)
print(c, c.most_common(2), c["missing"], c + d, c - d, c & d, c | d, +Counter(a=-1, b=2), -Counter(a=-1, b=2), sum(c.values()), sorted(c.elements())[:4], c.total(), "x" in c)
c.update("aa"); c.subtract({"b": 10})
print(c, c.most_common(), len(c), dict(c) == c, Counter([1, 1, 2]) == Counter({1: 2, 2: 1}), Counter(a=1) == Counter(a=1, b=0), Counter(), list(c))
c["new"] += 1
del c["a"]
print(c, Counter(a=3) > Counter(a=2), c.copy() == c, Counter({"x": 0, "y": 1}), c.pop("new"), isinstance(c, dict), max(c, key=c.get))
