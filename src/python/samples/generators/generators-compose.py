def naturals():
    n = 0
    while True:
        yield n
        n += 1

def take(n, it):
    for _ in range(n):
        yield next(it)

def squares(it):
    for x in it:
        yield x * x

print(list(take(5, squares(naturals()))))
both = zip(naturals(), "abc")
print(list(both))
gen = (x for x in naturals() if x % 3 == 0)
print(next(gen), next(gen), next(gen))
print(sum(x * x for x in range(5)), max(x % 7 for x in range(20)), sorted(-x for x in [2, 3, 1]))
print(any(x > 3 for x in naturals()), all(x < 3 for x in naturals()))
