import random

random.seed(42)
print(random.random(), random.uniform(1, 5), random.randint(1, 6))
print([random.randrange(0, 100, 7) for _ in range(5)], random.randrange(9), random.randrange(10, 0, -3))
print(random.getrandbits(0), random.getrandbits(7), random.getrandbits(32), random.getrandbits(64))
print(random.getrandbits(100), random.randrange(10**30))
for seed in [0, 1, 2**32, 2**70 + 5, -7, True]:
    random.seed(seed)
    print(seed, random.random(), random.randint(0, 10**9))
