from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", [1, 2])), list(product([0, 1], repeat=3)), list(product()), list(product([1], [])))
print(list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations([1], 0)))
print(list(combinations(range(5), 4)), len(list(combinations(range(10), 5))))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([], 2)))
print(list(permutations("abc")), list(permutations([1, 2, 3], 2)), list(permutations([1], 2)), list(permutations([])))
print(list(permutations(range(4), 3))[5:15])
grid = [{"lr": lr, "h": h} for lr, h in product([0.1, 0.01], [8, 16])]
print(grid)
