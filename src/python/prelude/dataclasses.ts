/** @file The module dataclasses. Only `__init__` is a function of its own for every class, made from a text. */
export const DATACLASSES = `
from copy import deepcopy as _deepcopy

class FrozenInstanceError(AttributeError):
    pass

class _Missing:
    def __repr__(self):
        return "<dataclasses.MISSING>"

MISSING = _Missing()

class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only

    def __repr__(self):
        return f"Field(name={self.name!r},type={self.type!r},default={self.default!r})"

def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
        metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)

def _of(object):
    return list(object.__dataclass_fields__.values())

def _key(object):
    return tuple([getattr(object, f.name) for f in _of(object) if f.compare])

def _repr(self):
    parts = [f"{f.name}={getattr(self, f.name)!r}" for f in _of(self) if f.repr]
    return f"{type(self).__qualname__}({', '.join(parts)})"

def _eq(self, other):
    return _key(self) == _key(other) if type(other) is type(self) else NotImplemented

def _lt(self, other):
    return _key(self) < _key(other) if type(other) is type(self) else NotImplemented

def _le(self, other):
    return _key(self) <= _key(other) if type(other) is type(self) else NotImplemented

def _gt(self, other):
    return _key(self) > _key(other) if type(other) is type(self) else NotImplemented

def _ge(self, other):
    return _key(self) >= _key(other) if type(other) is type(self) else NotImplemented

def _hash(self):
    return hash(tuple([getattr(self, f.name) for f in _of(self) if (f.compare if f.hash is None else f.hash)]))

def _frozen_delattr(self, name):
    raise FrozenInstanceError(f"cannot delete field {name!r}")

def _frozen_setattr(self, name, value):
    raise FrozenInstanceError(f"cannot assign to field {name!r}")

def _made(self, name):
    return type(self).__dataclass_fields__[name].default_factory()

def _is_mutable(value):
    if isinstance(value, tuple):
        return False
    try:
        hash(value)
    except TypeError:
        return True
    return False

def _own_field(cls, name, kind, kw_only):
    default = _own(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
        if f.default is MISSING:
            delattr(cls, name)
        else:
            setattr(cls, name, f.default)
    else:
        f = field(default=default)
    f.name = name
    f.type = kind
    if f.kw_only is MISSING:
        f.kw_only = kw_only
    if f.default is not MISSING and _is_mutable(f.default):
        raise ValueError(f"mutable default {type(f.default)} for field {name} is not allowed: use default_factory")
    return f

def _parameters(fields):
    later = None
    for f in fields:
        if f.default is not MISSING or f.default_factory is not MISSING:
            later = f.name
        elif later is not None:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    return [f.name for f in fields]

def _default(f):
    return _nothing if f.default is MISSING else f.default

def _init(cls, fields, frozen):
    plain = [f for f in fields if f.init and not f.kw_only]
    named = [f for f in fields if f.init and f.kw_only]
    me = "__dataclass_self__" if "self" in [f.name for f in fields] else "self"
    heads = [me, *_parameters(plain)]
    if named:
        heads += ["*", *[f.name for f in named]]
    lines = [f"def __init__({', '.join(heads)}):"]
    for f in fields:
        if f.default_factory is not MISSING:
            made = f"_made({me}, {f.name!r})"
            value = f"{made} if {f.name} is _nothing else {f.name}" if f.init else made
        elif f.init:
            value = f.name
        else:
            continue
        lines.append(f"    _set({me}, {f.name!r}, {value})" if frozen else f"    {me}.{f.name} = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append(f"    {me}.__post_init__()")
    lines.append("    return None")
    has_default = lambda f: f.default is not MISSING or f.default_factory is not MISSING
    defaults = tuple([_default(f) for f in plain if has_default(f)])
    by_name = {f.name: _default(f) for f in named if has_default(f)}
    return _function(_new_line.join(lines), "__init__", cls.__qualname__, defaults, by_name, _made)

def _collect(cls, frozen, kw_only):
    fields = {}
    for base in cls.__mro__[-1:0:-1]:
        if _own(base, "__dataclass_fields__", None) is None:
            continue
        for f in base.__dataclass_fields__.values():
            fields[f.name] = f
        if base.__dataclass_frozen__ and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if frozen and not base.__dataclass_frozen__:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    annotations = _own(cls, "__annotations__", {})
    for name, kind in annotations.items():
        if not _is_class_var(kind):
            fields[name] = _own_field(cls, name, kind, kw_only)
    for name, value in _namespace(cls).items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return fields

def _is_class_var(kind):
    return "ClassVar" in (kind if isinstance(kind, str) else repr(kind))

_ORDER = {"__lt__": _lt, "__le__": _le, "__gt__": _gt, "__ge__": _ge}

def _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only):
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    fields = _collect(cls, frozen, kw_only)
    own = _namespace(cls)
    cls.__dataclass_fields__ = fields
    cls.__dataclass_frozen__ = frozen
    if init and "__init__" not in own:
        cls.__init__ = _init(cls, list(fields.values()), frozen)
    if repr and "__repr__" not in own:
        cls.__repr__ = _repr
    if eq and "__eq__" not in own:
        cls.__eq__ = _eq
    if order:
        for name, method in _ORDER.items():
            if name in own:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                    "Consider using functools.total_ordering")
            setattr(cls, name, method)
    if frozen:
        if "__setattr__" in own:
            raise TypeError(f"Cannot overwrite attribute __setattr__ in class {cls.__name__}")
        cls.__setattr__ = _frozen_setattr
        cls.__delattr__ = _frozen_delattr
    if unsafe_hash or (eq and frozen and "__hash__" not in own):
        cls.__hash__ = _hash
    elif eq and "__hash__" not in own:
        cls.__hash__ = None
    return cls

class _Decorator:
    def __init__(self, options):
        self._options = options

    def __call__(self, cls):
        return _process(cls, *self._options)

def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
        match_args=True, kw_only=False, slots=False):
    options = (init, repr, eq, order, unsafe_hash, frozen, kw_only)
    return _Decorator(options) if cls is None else _process(cls, *options)

def is_dataclass(obj):
    return hasattr(obj, "__dataclass_fields__")

def fields(class_or_instance):
    if not is_dataclass(class_or_instance):
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(_of(class_or_instance))

def _convert(x, make):
    if is_dataclass(x) and not isinstance(x, type):
        return make([(f.name, _convert(getattr(x, f.name), make)) for f in _of(x)])
    if isinstance(x, tuple) and hasattr(x, "_fields"):
        return type(x)(*[_convert(y, make) for y in x])
    if isinstance(x, (list, tuple)):
        return type(x)([_convert(y, make) for y in x])
    if isinstance(x, dict):
        return {_convert(k, make): _convert(y, make) for k, y in x.items()}
    return _deepcopy(x)

def _needs_instance(obj, name):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError(f"{name}() should be called on dataclass instances")

def asdict(obj):
    _needs_instance(obj, "asdict")
    return _convert(obj, dict)

def _values(pairs):
    return tuple([x for _, x in pairs])

def astuple(obj):
    _needs_instance(obj, "astuple")
    return _convert(obj, _values)

def replace(obj, /, **changes):
    _needs_instance(obj, "replace")
    for f in _of(obj):
        if f.init:
            if f.name not in changes:
                changes[f.name] = getattr(obj, f.name)
        elif f.name in changes:
            raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
    return type(obj)(**changes)
`;
