/**
 * @file Built-in functions that call back into a program, in Python, so that every call has a frame that can be
 * stopped and copied. Names with an underscore are natives that only these functions use.
 */
export const PRELUDE = `
def _list(iterable):
    return [x for x in iterable]

def _among(iterable, item):
    for x in iterable:
        if x is item or x == item:
            return True
    return False

def _until(function, sentinel):
    while True:
        x = function()
        if x == sentinel:
            return
        yield x

def _object_len(object):
    n = _method(object, "__len__")(object)
    if not isinstance(n, int):
        raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")
    if n < 0:
        raise ValueError("__len__() should return >= 0")
    return n

def _read(getter, args, hook, object, name):
    try:
        return getter(*args)
    except AttributeError:
        return hook(object, name)

def _getattr_or(object, name, default):
    try:
        return getattr(object, name)
    except AttributeError:
        return default

def _hasattr(object, name):
    try:
        getattr(object, name)
    except AttributeError:
        return False
    return True

def _next_or(iterator, default):
    try:
        return iterator.__next__()
    except StopIteration:
        return default

def pow(base, exp, mod=None):
    if mod is None:
        return base ** exp
    return _modular_power(base, exp, mod)

def sorted(iterable, /, *, key=None, reverse=False):
    items = _list(iterable)
    _sort(items, items if key is None else [key(x) for x in items], reverse)
    return items

def _list_sort(self, /, *unwanted, key=None, reverse=False):
    if unwanted:
        raise TypeError("sort() takes no positional arguments")
    _sort(self, self if key is None else [key(x) for x in self], reverse)

def _map(function, items):
    for each in items:
        yield function(*each)

def map(function, iterable, /, *iterables):
    return _map(function, zip(iterable, *iterables))

def _filter(function, items):
    for x in items:
        if (x if function is None else function(x)):
            yield x

def filter(function, iterable, /):
    return _filter(function, iter(iterable))

def _zip_lazily(iterables):
    return _zip_items([iter(x) for x in iterables])

def _zip_items(iterators):
    while True:
        items = []
        for each in iterators:
            item = next(each, _nothing)
            if item is _nothing:
                return
            items.append(item)
        yield tuple(items)

def _zip_strictly(iterables):
    return _equal_items([iter(x) for x in iterables])

def _equal_items(iterators):
    while iterators:
        items = []
        for i, each in enumerate(iterators):
            item = next(each, _nothing)
            if item is _nothing:
                if i > 0:
                    before = " 1" if i == 1 else f"s 1-{i}"
                    raise ValueError(f"zip() argument {i + 1} is shorter than argument{before}")
                for j, other in enumerate(iterators[1:], 1):
                    if next(other, _nothing) is not _nothing:
                        before = " 1" if j == 1 else f"s 1-{j}"
                        raise ValueError(f"zip() argument {j + 1} is longer than argument{before}")
                return
            items.append(item)
        yield tuple(items)

def _enumerate_lazily(iterable, start):
    return _enumerate_items(iter(iterable), start)

def _enumerate_items(items, start):
    for x in items:
        yield (start, x)
        start += 1

def _items_of(sequence):
    i = 0
    while True:
        try:
            x = sequence[i]
        except IndexError:
            return
        yield x
        i += 1

def _reverse_lazily(sequence):
    i = len(sequence)
    while i > 0:
        i -= 1
        yield sequence[i]

def _best(name, values, key, default, sign):
    if len(values) == 1:
        items = _list(values[0])
    elif default is not _nothing:
        raise TypeError(f"Cannot specify a default for {name}() with multiple positional arguments")
    elif len(values) == 0:
        raise TypeError(f"{name} expected at least 1 argument, got 0")
    else:
        items = values
    if len(items) == 0:
        if default is not _nothing:
            return default
        raise ValueError(f"{name}() arg is an empty sequence")
    best = items[0]
    best_key = best if key is None else key(best)
    for x in items[1:]:
        k = x if key is None else key(x)
        if (k > best_key if sign > 0 else k < best_key):
            best = x
            best_key = k
    return best

def max(*values, key=None, default=_nothing):
    return _best("max", values, key, default, 1)

def min(*values, key=None, default=_nothing):
    return _best("min", values, key, default, -1)

def any(iterable, /):
    for x in iterable:
        if x:
            return True
    return False

def all(iterable, /):
    for x in iterable:
        if not x:
            return False
    return True

def sum(iterable, /, start=0):
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    total = start
    for x in iterable:
        total = total + x
    return total

def _class_made(cls, descriptors, hook):
    for name, each in descriptors:
        each.__set_name__(cls, name)
    if hook is not None:
        hook()

def _make_named():
    def reduce(function, iterable, initial=_nothing, /):
        items = iter(iterable)
        total = next(items, _nothing) if initial is _nothing else initial
        if total is _nothing:
            raise TypeError("reduce() of empty iterable with no initial value")
        for x in items:
            total = function(total, x)
        return total

    def prod(iterable, /, *, start=1):
        total = start
        for x in iterable:
            total = total * x
        return total

    return reduce, prod

_reduce, _prod = _make_named()

def _make_reverse_autodiff():
    def reverse_autodiff(h):
        frontier = _begin_pass(h)
        if frontier is None:
            return
        try:
            for t in frontier:
                _enter_back(t)
                t.back(t)
                _leave_back(t)
        finally:
            _end_pass()
    return reverse_autodiff

_reverse_autodiff = _make_reverse_autodiff()
`;
