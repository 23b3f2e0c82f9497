from functools import cache, lru_cache


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.__name__)
fib.cache_clear()
print(fib.cache_info().currsize, fib.cache_info().hits)


@lru_cache(maxsize=2)
def slow(x, *, y=0):
    print("computing", x, y)
    return x + y


slow(1), slow(2), slow(1), slow(3), slow(2), slow(1, y=0), slow(1)
print(slow.cache_info())


@cache
def area(w, h):
    "Width times height."
    return w * h


print(area(2, 3), area(2, 3), area.__doc__, area.cache_info(), area.__wrapped__(4, 5))


@lru_cache
def plain(x):
    return [x]


print(plain(1) is plain(1), plain.cache_info())


class Shape:
    def __init__(self, n):
        self.n = n

    @lru_cache(maxsize=8)
    def double(self):
        print("doubling")
        return self.n * 2


s = Shape(4)
print(s.double(), s.double())
try:
    fib([1])
except TypeError as e:
    print(e)
