from functools import cmp_to_key, total_ordering, cached_property


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


a, b = Version(1, 2), Version(1, 3)
print(a < b, a <= b, a > b, a >= b, a <= a, a >= a, sorted([b, a])[0] is a)


@total_ordering
class Level:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __ge__(self, other):
        return self.n >= other.n


print(Level(1) < Level(2), Level(1) <= Level(1), Level(3) > Level(2), Level(1) > Level(2))
print(sorted([5, 3, 9, 1], key=cmp_to_key(lambda x, y: y - x)), max("ab", "b", key=cmp_to_key(lambda x, y: len(x) - len(y))))


class Data:
    def __init__(self, values):
        self.values = values

    @cached_property
    def mean(self):
        print("computing")
        return sum(self.values) / len(self.values)


d = Data([1, 2, 6])
print(d.mean, d.mean)
