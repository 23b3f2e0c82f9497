from itertools import accumulate, groupby, pairwise, starmap, tee, zip_longest
import operator

print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([3, 1, 4], max)))
print(list(accumulate([1, 2], initial=10)), list(accumulate([])), list(accumulate("abc")))
print(list(pairwise([1, 2, 3, 4])), list(pairwise([1])), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(zip_longest("abc", [1])), list(zip_longest("ab", [1, 2, 3], [], fillvalue="-")), list(zip_longest()))
words = ["apple", "avocado", "bean", "beet", "corn", "almond"]
for letter, group in groupby(words, key=lambda w: w[0]):
    print(letter, list(group))
print([(k, len(list(g))) for k, g in groupby("aaabbca")])
print([k for k, g in groupby([1, 1, 2, 2, 3])])
groups = groupby([1, 1, 2])
k, g = next(groups)
print(k, next(g))
k2, g2 = next(groups)
print(k2, list(g), list(g2))
a, b = tee(iter([1, 2, 3]))
print(next(a), next(a), list(b), list(a))
