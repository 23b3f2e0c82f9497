import random
random.seed(1)
print(random.random(), random.uniform(-1, 1), random.randint(1, 6), random.randrange(10), random.randrange(0, 100, 7), random.choice("abc"), random.gauss(0, 1), random.gauss(5, 2), random.getrandbits(40), random.triangular(0, 1, 0.5))
xs = list(range(8))
random.shuffle(xs)
print(xs, random.sample(range(100), 5), random.sample([1, 2, 3], 3), random.choices("ab", k=5), random.choices([1, 2], weights=[1, 9], k=6), random.expovariate(2), random.normalvariate(0, 1), random.betavariate(1, 2))
random.seed(2**70); print(random.randint(0, 2**80))
random.seed(-5); print(random.random())
r = random.Random(3)
print(r.random(), r.randint(0, 9), random.Random(3).random())
for f in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randint(2, 1), lambda: random.randrange(0), lambda: random.sample({1, 2}, 1), lambda: random.choices([], k=1), lambda: random.shuffle((1, 2)), lambda: random.choice(3)):
    try:
        print(f())
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
