/** @file The module itertools: every iterator is a generator, so that it can be stopped and copied. */
export const ITERTOOLS = `
def _whole(x, name):
    if x is None or (isinstance(x, int) and x >= 0):
        return
    raise ValueError(f"{name} must be None or an integer: 0 <= x <= sys.maxsize.")

class chain:
    def __init__(self, *iterables):
        self._items = _chained(iter(iterables))

    @classmethod
    def from_iterable(cls, iterable, /):
        made = cls()
        made._items = _chained(iter(iterable))
        return made

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)

def _chained(iterables):
    for each in iterables:
        yield from each

def _counting(n, step):
    while True:
        yield n
        n += step

def count(start=0, step=1):
    if not isinstance(start, (int, float)):
        raise TypeError("a number is required")
    return _counting(start, step)

def _cycling(items):
    saved = []
    for x in items:
        yield x
        saved.append(x)
    while saved:
        for x in saved:
            yield x

def cycle(iterable, /):
    return _cycling(iter(iterable))

def _repeating(object, times):
    while times is None or times > 0:
        yield object
        if times is not None:
            times -= 1

def repeat(object, times=None):
    return _repeating(object, times)

def _accumulated(items, function, total):
    if total is _nothing:
        total = next(items, _nothing)
        if total is _nothing:
            return
    yield total
    for x in items:
        total = total + x if function is None else function(total, x)
        yield total

def accumulate(iterable, func=None, *, initial=None):
    return _accumulated(iter(iterable), func, _nothing if initial is None else initial)

def _sliced(items, start, stop, step):
    i = 0
    wanted = start
    while stop is None or i < stop:
        x = next(items, _nothing)
        if x is _nothing:
            return
        if i == wanted:
            yield x
            wanted += step
        i += 1
        if stop is not None and wanted >= stop:
            while i < stop:
                if next(items, _nothing) is _nothing:
                    return
                i += 1

def islice(iterable, /, *bounds):
    if len(bounds) == 0 or len(bounds) > 3:
        n = len(bounds) + 1
        least = "at least 2 arguments" if n < 2 else "at most 4 arguments"
        raise TypeError(f"islice expected {least}, got {n}")
    start, stop, step = (None, bounds[0], None) if len(bounds) == 1 else (*bounds, None)[:3]
    for x in (start, stop):
        if not (x is None or (isinstance(x, int) and x >= 0)):
            what = "Stop argument" if len(bounds) == 1 else "Indices"
            raise ValueError(f"{what} for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if not (step is None or (isinstance(step, int) and step > 0)):
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _sliced(iter(iterable), start or 0, stop, step or 1)

def _zipped(iterators, fill):
    left = len(iterators)
    done = [False] * left
    while left:
        items = []
        for i, each in enumerate(iterators):
            item = _nothing if done[i] else next(each, _nothing)
            if item is _nothing:
                if not done[i]:
                    done[i] = True
                    left -= 1
                    if not left:
                        return
                item = fill
            items.append(item)
        yield tuple(items)

def zip_longest(*iterables, fillvalue=None):
    return _zipped([iter(x) for x in iterables], fillvalue)

def _taken(predicate, items):
    for x in items:
        if not predicate(x):
            return
        yield x

def takewhile(predicate, iterable, /):
    return _taken(predicate, iter(iterable))

def _dropped(predicate, items):
    for x in items:
        if not predicate(x):
            yield x
            break
    yield from items

def dropwhile(predicate, iterable, /):
    return _dropped(predicate, iter(iterable))

def _refused(predicate, items):
    for x in items:
        if not (x if predicate is None else predicate(x)):
            yield x

def filterfalse(predicate, iterable, /):
    return _refused(predicate, iter(iterable))

def _compressed(pairs):
    for x, wanted in pairs:
        if wanted:
            yield x

def compress(data, selectors):
    return _compressed(zip(data, selectors))

def _starred(function, items):
    for x in items:
        yield function(*x)

def starmap(function, iterable, /):
    return _starred(function, iter(iterable))

def _paired(items):
    before = next(items, _nothing)
    if before is _nothing:
        return
    for x in items:
        yield (before, x)
        before = x

def pairwise(iterable, /):
    return _paired(iter(iterable))

def _products(pools):
    n = len(pools)
    places = [0] * n
    for pool in pools:
        if not pool:
            return
    while True:
        yield tuple([pools[k][places[k]] for k in range(n)])
        k = n - 1
        while k >= 0 and places[k] == len(pools[k]) - 1:
            places[k] = 0
            k -= 1
        if k < 0:
            return
        places[k] += 1

def product(*iterables, repeat=1):
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return _products([tuple(x) for x in iterables] * repeat)

def _chosen(pool, r, places, again):
    n = len(pool)
    if r > n and not (again and n):
        return
    while True:
        yield tuple([pool[i] for i in places])
        k = r - 1
        while k >= 0 and places[k] == (n - 1 if again else k + n - r):
            k -= 1
        if k < 0:
            return
        at = places[k] + 1
        for j in range(k, r):
            places[j] = at if again else at + j - k

def _positive(r):
    if r < 0:
        raise ValueError("r must be non-negative")
    return r

def combinations(iterable, r):
    return _chosen(tuple(iterable), _positive(r), list(range(r)), False)

def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    return _chosen(pool, _positive(r), [0] * r, True) if pool or r else iter([()])

def _permuted(pool, r):
    n = len(pool)
    if r > n:
        return
    order = list(range(n))
    turns = list(range(n, n - r, -1))
    yield tuple([pool[i] for i in order[:r]])
    while True:
        k = r - 1
        while k >= 0:
            turns[k] -= 1
            if turns[k] > 0:
                j = n - turns[k]
                order[k], order[j] = order[j], order[k]
                yield tuple([pool[i] for i in order[:r]])
                break
            order.append(order.pop(k))
            turns[k] = n - k
            k -= 1
        if k < 0:
            return

def permutations(iterable, r=None):
    pool = tuple(iterable)
    return _permuted(pool, len(pool) if r is None else _positive(r))

class groupby:
    def __init__(self, iterable, key=None):
        self._items = iter(iterable)
        self._key = key
        self._group = None
        self._wanted = self._now = self._item = _nothing

    def __iter__(self):
        return self

    def _advance(self):
        self._item = next(self._items)
        self._now = self._item if self._key is None else self._key(self._item)

    def __next__(self):
        self._group = group = object()
        while self._now is self._wanted or self._now == self._wanted:
            self._advance()
        self._wanted = self._now
        return (self._now, self._grouped(group))

    def _grouped(self, group):
        while self._group is group and self._now == self._wanted:
            yield self._item
            try:
                self._advance()
            except StopIteration:
                self._wanted = _nothing
                self._now = _nothing
                return

def _teed(items, links):
    while True:
        if links[0] is _nothing:
            x = next(items, _nothing)
            if x is _nothing:
                return
            links[0] = x
            links[1] = [_nothing, None]
        yield links[0]
        links = links[1]

def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    items = iter(iterable)
    links = [_nothing, None]
    return tuple([_teed(items, links) for _ in range(n)])
`;
