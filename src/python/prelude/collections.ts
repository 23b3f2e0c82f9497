/** @file The module collections: classes derived from dict and tuple, and a deque. */
import { DEQUE } from './deque.ts';

export const COLLECTIONS = `
class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **keywords):
        if not (default_factory is None or callable(default_factory)):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        dict.__init__(self, *args, **keywords)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def __repr__(self):
        return f"defaultdict({self.default_factory!r}, {dict.__repr__(self)})"

    def copy(self):
        return type(self)(self.default_factory, self)

    def __or__(self, other):
        made = self.copy()
        made.update(other)
        return made

class OrderedDict(dict):
    def __repr__(self):
        return f"OrderedDict({list(self.items())!r})" if self else "OrderedDict()"

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict(self) == other

    __hash__ = None

    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        if last:
            self[key] = value
            return
        rest = list(self.items())
        self.clear()
        self[key] = value
        self.update(rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = list(self)[-1 if last else 0]
        return (key, dict.pop(self, key))

    def copy(self):
        return type(self)(self)

class Counter(dict):
    def __init__(self, iterable=None, /, **keywords):
        dict.__init__(self)
        self.update(iterable, **keywords)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **keywords):
        if isinstance(iterable, dict):
            for key, n in iterable.items():
                self[key] = n + self.get(key, 0)
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) + 1
        if keywords:
            self.update(keywords)

    def subtract(self, iterable=None, /, **keywords):
        if isinstance(iterable, dict):
            for key, n in iterable.items():
                self[key] = self.get(key, 0) - n
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) - 1
        if keywords:
            self.subtract(keywords)

    def most_common(self, n=None):
        items = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return items if n is None else items[:max(n, 0)]

    def elements(self):
        for key, n in self.items():
            for _ in range(n):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return type(self)(self)

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def __delitem__(self, key):
        if key in self:
            dict.__delitem__(self, key)

    def __repr__(self):
        if not self:
            return "Counter()"
        items = self.most_common()
        return f"Counter({{{', '.join([f'{k!r}: {n!r}' for k, n in items])}}})"

    def _keep_positive(self):
        for key in [key for key, n in self.items() if not n > 0]:
            dict.__delitem__(self, key)
        return self

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        made = Counter(self)
        made.update(other)
        return made._keep_positive()

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        made = Counter(self)
        made.subtract(other)
        return made._keep_positive()

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return Counter({key: min(n, other[key]) for key, n in self.items()})._keep_positive()

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        made = Counter({key: max(n, other[key]) for key, n in self.items()})
        for key, n in other.items():
            if key not in self:
                made[key] = n
        return made._keep_positive()

    def __iadd__(self, other):
        self.update(other)
        return self._keep_positive()

    def __isub__(self, other):
        self.subtract(other)
        return self._keep_positive()

    def __pos__(self):
        return Counter(self)._keep_positive()

    def __neg__(self):
        return Counter({key: -n for key, n in self.items()})._keep_positive()

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return dict(self) == other
        return all([self[key] == other[key] for key in [*self, *other]])

    __hash__ = None

    def __le__(self, other):
        return all([self[key] <= other[key] for key in [*self, *other]])

    def __lt__(self, other):
        return self <= other and self != other

    def __ge__(self, other):
        return all([self[key] >= other[key] for key in [*self, *other]])

    def __gt__(self, other):
        return self >= other and self != other

${DEQUE}
class _NamedTuple(tuple):
    @classmethod
    def _make(cls, iterable):
        items = tuple(iterable)
        if len(items) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(items)}")
        return tuple.__new__(cls, items)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def _replace(self, /, **changes):
        made = self._make([changes.pop(name, x) for name, x in zip(self._fields, self)])
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return made

    def __repr__(self):
        parts = [f"{name}={x!r}" for name, x in zip(self._fields, self)]
        return f"{type(self).__name__}({', '.join(parts)})"

_KEYWORDS = ("False None True and as assert async await break class continue def del elif else except finally for "
    "from global if import in is lambda nonlocal not or pass raise return try while with yield").split()

def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(x) for x in field_names]
    if rename:
        for i, name in enumerate(names):
            if not name.isidentifier() or name in _KEYWORDS or name.startswith("_") or name in names[:i]:
                names[i] = f"_{i}"
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    for i, name in enumerate(names):
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in names[:i]:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    space = {
        "__doc__": f"{typename}({', '.join(names)})",
        "_fields": tuple(names),
        "_field_defaults": dict(zip(names[len(names) - len(defaults):], defaults)),
    }
    for i, name in enumerate(names):
        space[name] = _item_property(i)
    inside = "".join([name + ", " for name in names])
    text = f"def __new__(_cls, {inside}): return tuple.__new__(_cls, ({inside}))"
    space["__new__"] = _function(text, "__new__", typename, defaults, {}, namedtuple)
    return _make_class(typename, (_NamedTuple,), space)
`;
