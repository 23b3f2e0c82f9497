from functools import lru_cache, cache, reduce, partial, cached_property, wraps, cmp_to_key
@lru_cache(maxsize=2)
def f(x):
    print("computing", x)
    return x * x
print(f(1), f(1), f(2), f(3), f(1), f.cache_info())
f.cache_clear()
print(f.cache_info(), f.__name__, f.__wrapped__(5))
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info().hits)
@lru_cache
def g(a, b=1): return a + b
print(g(1), g(1, b=1), g(a=1), g(1.0), g.cache_info())
try:
    f([1])
except TypeError as e:
    print(e)
class C:
    @cached_property
    def slow(self):
        print("once")
        return 42
c = C()
print(c.slow, c.slow)
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], 7), reduce(max, [3, 9, 2]))
try:
    reduce(max, [])
except TypeError as e:
    print(e)
p = partial(int, base=2)
print(p("101"), partial(print, "a", sep="-")("b"), p.func, p.keywords, partial(partial(pow, 2), 5)())
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
@wraps(fib)
def h(): "other"
print(h.__name__)
