class Tree:
    def __init__(self, v, *kids):
        self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k
    def post(self):
        for k in self.kids:
            yield from k.post()
        yield self.v
t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(t), list(t.post()), sum(t), max(t), 3 in t, 9 in t, sorted(t, reverse=True))
a, *rest = t
print(a, rest, *t)
print(dict(enumerate(t)), tuple(t), set(t) == {1, 2, 3, 4})
class Row:
    def __init__(self, n): self.n = n
    @property
    def cells(self):
        yield from range(self.n)
print(list(Row(3).cells))
