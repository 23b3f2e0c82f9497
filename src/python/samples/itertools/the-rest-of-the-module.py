import itertools as it
print(list(it.islice(it.count(10, -2), 4)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat("x", 3)), list(it.chain("ab", [1])), list(it.chain.from_iterable([[1], [2, 3]])), list(it.accumulate([1, 2, 3])), list(it.accumulate([3, 1, 2], max)), list(it.accumulate([1, 2], initial=10)))
print(list(it.compress("abcd", [1, 0, 1])), list(it.dropwhile(lambda x: x < 3, [1, 3, 2])), list(it.takewhile(lambda x: x < 3, [1, 3, 2])), list(it.filterfalse(lambda x: x % 2, range(5))), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.zip_longest("ab", [1], fillvalue="-")), list(it.pairwise("abc")))
print([(k, list(g)) for k, g in it.groupby("aabbba")], [(k, len(list(g))) for k, g in it.groupby([1, 1, 2, 3, 3], key=lambda x: x > 1)])
print(list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)), list(it.permutations("abc", 2)), list(it.combinations("abcd", 3)), list(it.combinations_with_replacement("ab", 2)), list(it.permutations([1, 2])), list(it.combinations([1], 2)), list(it.product()))
a, b = it.tee([1, 2, 3])
print(next(a), list(b), list(a), list(it.islice("abcdef", 1, 5, 2)), list(it.islice("abc", None)), next(it.count(0.5, 0.25)))
for f in (lambda: it.islice("a", -1), lambda: it.combinations("ab", -1), lambda: list(it.chain(3)), lambda: it.count("a"), lambda: it.nope):
    try:
        f()
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
