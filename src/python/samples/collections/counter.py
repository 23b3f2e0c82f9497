from collections import Counter

c = Counter("abracadabra")
print(c, c["a"], c["z"], len(c), c.most_common(2), c.total())
print(sorted(c.elements()), list(c), dict(c), c == Counter(c), isinstance(c, dict))
c.update("aaa")
c.subtract({"b": 5})
print(c, c.most_common()[:-3:-1], max(c, key=c.get))
print(Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=2))
print(Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3, b=1) | Counter(a=1, b=2), +Counter(a=1, b=-1), -Counter(a=1, b=-1))
words = Counter(["red", "blue", "red"])
words["green"] += 1
del words["blue"], words["never"]
print(words, Counter(), Counter([]) == {}, Counter(a=1) == {"a": 1})
for word, n in words.items():
    print(word, n)
print(sum(words.values()), Counter({"x": 2}).copy(), Counter(a=1) <= Counter(a=2), Counter(i % 3 for i in range(10)))
