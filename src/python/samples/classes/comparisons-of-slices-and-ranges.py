print(slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 3), slice(None) != slice(0), range(3) == range(0, 3, 1), range(0, 4, 2) == range(0, 3, 2), range(0) == range(5, 5))
class K:
    def __getitem__(self, k): return k
print(K()[1:2], K()[::2] == slice(None, None, 2), K()[1:2, 3], K()[...], K()[None:], K()[-1:"a"])
