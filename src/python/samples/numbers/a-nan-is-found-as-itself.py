nan, other = float("nan"), float("nan")
d = {nan: 1, other: 2}
print(len(d), d[nan], d[other], nan in d, float("nan") in d, len({nan, nan, other}), {nan: 1} == {nan: 1}, {nan: 1} == {other: 1}, [nan] == [nan], [nan] == [other], (nan,) == (nan,), nan in (nan,), [nan, 1].index(nan), [nan].count(nan), hash(float("inf")), hash(float("-inf")), hash(2**61), hash(-1), hash(True))
