/**
 * @file Built-in functions that call back into a program, in Python, so that every call has a frame that can be
 * stopped and copied. Names with an underscore are natives that only these functions use.
 */
export const PRELUDE = `
def _list(iterable):
    return [x for x in iterable]

def sorted(iterable, /, *, key=None, reverse=False):
    items = _list(iterable)
    _sort(items, items if key is None else [key(x) for x in items], reverse)
    return items

def _list_sort(self, /, *, key=None, reverse=False):
    _sort(self, self if key is None else [key(x) for x in self], reverse)

def map(function, *iterables):
    for items in zip(*iterables):
        yield function(*items)

def filter(function, iterable):
    for x in iterable:
        if (x if function is None else function(x)):
            yield x

def zip(*iterables):
    return _zip([_list(x) if _is_lazy(x) else x for x in iterables])

def enumerate(iterable, start=0):
    return _enumerate(_list(iterable) if _is_lazy(iterable) else iterable, start)

def reversed(sequence):
    items = _list(sequence)
    items.reverse()
    return iter(items)

def _best(name, values, key, default, sign):
    if len(values) == 1:
        items = _list(values[0])
    else:
        items = values
    if len(items) == 0:
        if default is not _nothing:
            return default
        raise ValueError(f"{name}() iterable argument is empty")
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

def next(iterator, default=_nothing):
    for x in iterator:
        return x
    if default is _nothing:
        raise StopIteration
    return default

def any(iterable):
    for x in iterable:
        if x:
            return True
    return False

def all(iterable):
    for x in iterable:
        if not x:
            return False
    return True

def sum(iterable, /, start=0):
    total = start
    for x in iterable:
        total = total + x
    return total

def reduce(function, iterable, initial=_nothing):
    items = iter(iterable)
    total = next(items) if initial is _nothing else initial
    for x in items:
        total = function(total, x)
    return total

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
