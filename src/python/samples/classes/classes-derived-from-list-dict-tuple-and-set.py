class Stack(list):
    def push(self, x):
        self.append(x)

    def append(self, x):
        super().append(x * 2)

    @property
    def top(self):
        return self[-1]


s = Stack([1, 2])
s.push(3)
s.tag = "t"
print(s, s.top, s.tag, len(s), isinstance(s, list), type(s).__name__)
print(s + [1], type(s + [1]).__name__, [0] + s, s == [1, 2, 6], s[1:], bool(Stack()))
s.sort(reverse=True)
print(s, [x for x in s], max(s), sum(s))


class Double(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value

    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


d = Double(a=1)
print(d["a"], d["z"], d, dict(d), "z" in d, d.get("q"), sorted(d))
d["n"] = 5
del d["n"]
print(d, isinstance(d, dict))


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b)) if False else tuple.__new__(cls, (a, b))

    def total(self):
        return self[0] + self[1]


p = Pair(1, 2)
print(p, p.total(), p == (1, 2), {p: 3}[(1, 2)])


class Bag(set):
    def __contains__(self, x):
        return True


b = Bag([1, 2])
print(5 in b, len(b), b == {1, 2}, sorted(b | {3}))
