/** @file The module functools. What it makes are objects, so that what they remember is copied with the run. */
export const FUNCTOOLS = `
from collections import namedtuple as _namedtuple

reduce = _reduce
WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__")
CacheInfo = _namedtuple("CacheInfo", "hits misses maxsize currsize")

class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)] + [repr(x) for x in self.args]
        parts += [f"{k}={v!r}" for k, v in self.keywords.items()]
        return f"functools.partial({', '.join(parts)})"

def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS):
    for name in assigned:
        value = getattr(wrapped, name, _nothing)
        if value is not _nothing:
            setattr(wrapper, name, value)
    wrapper.__wrapped__ = wrapped
    return wrapper

def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned)

class _Cached:
    def __init__(self, function, maxsize, typed):
        update_wrapper(self, function)
        self._maxsize = maxsize
        self._typed = typed
        self.cache_clear()

    def __call__(self, /, *args, **keywords):
        if keywords:
            key = (args, tuple(keywords.items()))
        elif len(args) == 1 and type(args[0]) in (int, str):
            key = args[0]
        else:
            key = args
        if self._typed:
            key = (key, tuple([type(x) for x in args]), tuple([type(x) for x in keywords.values()]))
        known = self._known.get(key, _nothing)
        if known is not _nothing:
            self._hits += 1
            if self._maxsize is not None:
                self._known[key] = self._known.pop(key)
            return known
        self._misses += 1
        value = self.__wrapped__(*args, **keywords)
        if self._maxsize != 0:
            self._known[key] = value
            if self._maxsize is not None and len(self._known) > self._maxsize:
                self._known.pop(next(iter(self._known)))
        return value

    def __get__(self, object, owner):
        return self if object is None else partial(self, object)

    def cache_info(self):
        return CacheInfo(self._hits, self._misses, self._maxsize, len(self._known))

    def cache_clear(self):
        self._known = {}
        self._hits = self._misses = 0

    def __repr__(self):
        return f"<functools._lru_cache_wrapper object of {self.__name__}>"

class _Caching:
    def __init__(self, maxsize, typed):
        self._options = (maxsize, typed)

    def __call__(self, function, /):
        return _Cached(function, *self._options)

def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _Cached(maxsize, 128, False)
    if not (maxsize is None or isinstance(maxsize, int)):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return _Caching(maxsize if maxsize is None else max(0, maxsize), typed)

def cache(user_function, /):
    return _Cached(user_function, None, False)

class cached_property:
    def __init__(self, func):
        self.func = func

    def __get__(self, object, owner):
        if object is None:
            return self
        value = self.func(object)
        setattr(object, self.func.__name__, value)
        return value

class _Key:
    def __init__(self, compare, obj):
        self._compare = compare
        self.obj = obj

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0

def cmp_to_key(mycmp):
    return partial(_Key, mycmp)

def _not(answer):
    return answer if answer is NotImplemented else not answer

def _ask(self, name, other):
    return getattr(type(self), name)(self, other)

def _or_equal(self, name, other):
    answer = _ask(self, name, other)
    return answer if answer is NotImplemented else answer or self == other

def _and_not_equal(self, name, other):
    answer = _ask(self, name, other)
    return answer if answer is NotImplemented else answer and self != other

def _neither(self, name, other):
    answer = _ask(self, name, other)
    return answer if answer is NotImplemented else not answer and self != other

def _not_or_equal(self, name, other):
    answer = _ask(self, name, other)
    return answer if answer is NotImplemented else not answer or self == other

_ROOTS = {
    "__lt__": {
        "__gt__": lambda self, other: _neither(self, "__lt__", other),
        "__le__": lambda self, other: _or_equal(self, "__lt__", other),
        "__ge__": lambda self, other: _not(_ask(self, "__lt__", other)),
    },
    "__le__": {
        "__ge__": lambda self, other: _not_or_equal(self, "__le__", other),
        "__lt__": lambda self, other: _and_not_equal(self, "__le__", other),
        "__gt__": lambda self, other: _not(_ask(self, "__le__", other)),
    },
    "__gt__": {
        "__lt__": lambda self, other: _neither(self, "__gt__", other),
        "__ge__": lambda self, other: _or_equal(self, "__gt__", other),
        "__le__": lambda self, other: _not(_ask(self, "__gt__", other)),
    },
    "__ge__": {
        "__le__": lambda self, other: _not_or_equal(self, "__ge__", other),
        "__gt__": lambda self, other: _and_not_equal(self, "__ge__", other),
        "__lt__": lambda self, other: _not(_ask(self, "__ge__", other)),
    },
}

def total_ordering(cls):
    defined = [name for name in _ROOTS if hasattr(cls, name)]
    if not defined:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, method in _ROOTS[defined[0]].items():
        if name not in defined:
            setattr(cls, name, method)
    return cls
`;
