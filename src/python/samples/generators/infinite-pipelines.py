from itertools import islice, count, takewhile
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print(list(islice(fib(), 12)), list(takewhile(lambda x: x < 30, fib())))
def primes():
    ps = []
    for n in count(2):
        if all(n % p for p in ps):
            ps.append(n)
            yield n
print(list(islice(primes(), 10)))
def window(it, n):
    it = iter(it)
    w = tuple(islice(it, n))
    while len(w) == n:
        yield w
        w = w[1:] + tuple(islice(it, 1))
print(list(window("abcde", 3)))
print(list(zip(fib(), "abc")))
