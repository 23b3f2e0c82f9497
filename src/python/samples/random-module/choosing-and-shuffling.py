import random

random.seed(1)
print(random.choice("abc"), random.choice([1, 2, 3]), random.choice((True, None)), random.choice(range(100)))
print(random.choices([1, 2, 3], k=4), random.choices("xyz", weights=[1, 2, 7], k=5))
print(random.choices("ab", cum_weights=[3, 4], k=6))
print(random.sample(range(1000), 5), random.sample(list("abcdefghij"), 10), random.sample([1, 2], 0))
print(random.sample(range(10**6), 30))
print(random.sample(["red", "blue"], counts=[4, 2], k=5))
items = list(range(12))
print(random.shuffle(items), items)
for wrong in (
    lambda: random.choice([]),
    lambda: random.randint(3, 1),
    lambda: random.randrange(0),
    lambda: random.randrange(1, 5, 0),
    lambda: random.randint(0.5, 2),
    lambda: random.sample([1], 2),
    lambda: random.sample({1, 2}, 1),
    lambda: random.choices([1], [1, 2]),
    lambda: random.choices([1, 2], [0, 0]),
    lambda: random.shuffle((1, 2)),
):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
