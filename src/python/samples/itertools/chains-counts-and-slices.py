from itertools import chain, count, cycle, repeat, islice

print(list(chain([1, 2], "ab", (3,), range(2))), list(chain()), list(chain.from_iterable([[1], [2, 3], []])))
print(list(islice(count(5), 3)), list(islice(count(0.5, 0.25), 4)), list(islice(count(10, -3), 4)))
print(list(islice(cycle("abc"), 7)), list(cycle([])), list(repeat("x", 3)), list(repeat(1, 0)))
print(list(islice("abcdefg", 2)), list(islice("abcdefg", 2, 5)), list(islice("abcdefg", 1, None, 2)), list(islice("ab", 0)))
it = iter(range(10))
print(list(islice(it, 3)), next(it), list(islice(it, 1, 4)), list(it))
print(list(map(pow, range(5), repeat(2))), list(zip(count(1), "abc")))
for bad in (lambda: islice([1], -1), lambda: islice([1], 0, 5, 0), lambda: chain(1).__next__()):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
c = chain("ab", "cd")
print(next(c), list(c), next(c, "end"))
