class Count:
    def __init__(self, n): self.n = n
    def __iter__(self):
        self.i = 0
        return self
    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i

class Gen:
    def __iter__(self):
        yield "a"
        yield "b"

for x in Count(3):
    print(x, end=" ")
print()
print(list(Count(4)), tuple(Count(2)), sum(Count(4)), max(Count(3)), sorted(Count(3), reverse=True))
a, b = Count(2)
print(a, b, [*Count(2), *Gen()], 2 in Count(3), 9 in Count(3), list(zip(Count(2), Gen())))
print([x for x in Gen()], list(enumerate(Gen())), "".join(Gen()), set(Count(2)), dict(zip(Gen(), Count(2))))
it = iter(Count(2))
print(next(it), next(it), next(it, "end"))
