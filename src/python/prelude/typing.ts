/** @file The module typing: annotations mean nothing to a run, so its names only have to be there. */
const NAMES =
	'Any Callable Dict List Tuple Set FrozenSet Optional Union Iterable Iterator Sequence MutableSequence Mapping ' +
	'MutableMapping Generator Type ClassVar Final Literal Annotated Hashable Sized Collection Container Deque ' +
	'DefaultDict Counter OrderedDict NoReturn Never Self Text AnyStr TypeAlias Reversible SupportsFloat SupportsInt';

const HEAD = `
class _Name:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, item):
        return _Name(f"{self._name}[{_text(item)}]")

    def __or__(self, other):
        return _Name(f"typing.Union[{self._name}, {_text(other)}]")

    def __ror__(self, other):
        return _Name(f"typing.Union[{_text(other)}, {self._name}]")

    def __repr__(self):
        return self._name

    def __eq__(self, other):
        return isinstance(other, _Name) and self._name == other._name

    def __hash__(self):
        return hash(self._name)

def _text(item):
    if isinstance(item, (tuple, list)):
        inside = ", ".join([_text(x) for x in item])
        return f"[{inside}]" if isinstance(item, list) else inside
    if item is None:
        return "None"
    return item.__name__ if isinstance(item, type) else repr(item)
`;

const named = (module: string, names: string): string =>
	names
		.split(' ')
		.map((name) => `${name} = _Name("${module}.${name}")\n`)
		.join('');

export const TYPING = `${HEAD}
${named('typing', NAMES)}
TYPE_CHECKING = False

class Generic:
    @classmethod
    def __class_getitem__(cls, item):
        return cls

class Protocol(Generic):
    pass

def TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False):
    return _Name(f"~{name}")

class NewType:
    def __init__(self, name, tp):
        self.__name__ = name

    def __call__(self, x, /):
        return x

def cast(typ, val):
    return val

def final(f):
    return f

def overload(f):
    return f

def runtime_checkable(cls):
    return cls
`;

/** What annotations take from collections.abc. */
export const COLLECTIONS_ABC = `${HEAD}
${named(
	'collections.abc',
	'Callable Iterable Iterator Generator Sequence MutableSequence Mapping MutableMapping Set MutableSet Hashable Sized Collection Container Reversible'
)}`;

/** What annotations take from numpy.typing. */
export const NUMPY_TYPING = `${HEAD}
${named('numpy.typing', 'ArrayLike NDArray DTypeLike')}`;
