class Down:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
d = Down(3)
print(next(d), list(d), list(d))
print([x for x in Down(4)], sum(Down(5)), max(Down(3)), sorted(Down(3)), tuple(Down(2)), dict(zip("ab", Down(2))))
class Seq:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), 25 in Seq(), [*reversed([*Seq()])])
it = iter([1, 2].pop, 1)
print(list(it))
n = iter(range(3))
for a in n:
    print(a, next(n, "end"))
for bad in (lambda: iter(3), lambda: next([1]), lambda: [1 for x in 5]):
    try:
        bad()
    except TypeError as e:
        print(e)
