/** @file Small modules that are written in Python: abc, operator, string, types and warnings. */
export const ABC = `
class ABC:
    pass

def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj
`;

const OPERATORS: Readonly<Record<string, string>> = {
	add: 'a + b', sub: 'a - b', mul: 'a * b', truediv: 'a / b', floordiv: 'a // b', mod: 'a % b', pow: 'a ** b',
	matmul: 'a @ b', and_: 'a & b', or_: 'a | b', xor: 'a ^ b', lshift: 'a << b', rshift: 'a >> b', eq: 'a == b',
	ne: 'a != b', lt: 'a < b', le: 'a <= b', gt: 'a > b', ge: 'a >= b', is_: 'a is b', is_not: 'a is not b',
	contains: 'b in a', getitem: 'a[b]', concat: 'a + b'
}; // prettier-ignore
const IN_PLACE: Readonly<Record<string, string>> = {
	iadd: '+=',
	isub: '-=',
	imul: '*=',
	itruediv: '/=',
	ior: '|='
};
const UNARY: Readonly<Record<string, string>> = {
	neg: '-a', pos: '+a', not_: 'not a', invert: '~a', truth: 'bool(a)', abs: '_abs(a)', index: 'range(a).stop'
}; // prettier-ignore

export const OPERATOR = `
_abs = abs
${Object.entries(OPERATORS)
	.map(([name, text]) => `def ${name}(a, b, /):\n    return ${text}\n`)
	.join('\n')}
${Object.entries(IN_PLACE)
	.map(([name, sign]) => `def ${name}(a, b, /):\n    a ${sign} b\n    return a\n`)
	.join('\n')}
${Object.entries(UNARY)
	.map(([name, text]) => `def ${name}(a, /):\n    return ${text}\n`)
	.join('\n')}
def setitem(a, b, c, /):
    a[b] = c

def delitem(a, b, /):
    del a[b]

class itemgetter:
    def __init__(self, item, /, *items):
        self._items = (item, *items)

    def __call__(self, obj, /):
        found = tuple([obj[item] for item in self._items])
        return found if len(found) > 1 else found[0]

    def __repr__(self):
        return f"operator.itemgetter({', '.join([repr(x) for x in self._items])})"

class attrgetter:
    def __init__(self, attr, /, *attrs):
        self._names = (attr, *attrs)

    def __call__(self, obj, /):
        found = []
        for name in self._names:
            value = obj
            for part in name.split("."):
                value = getattr(value, part)
            found.append(value)
        return tuple(found) if len(found) > 1 else found[0]

    def __repr__(self):
        return f"operator.attrgetter({', '.join([repr(x) for x in self._names])})"

class methodcaller:
    def __init__(self, name, /, *args, **keywords):
        self._name = name
        self._args = args
        self._keywords = keywords

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._keywords)
`;

export const STRING = `
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = _punctuation
whitespace = _whitespace
printable = digits + ascii_letters + punctuation + whitespace

def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])
`;

export const TYPES = `
class SimpleNamespace:
    def __init__(self, /, **keywords):
        for name, value in keywords.items():
            setattr(self, name, value)

    def __repr__(self):
        return f"namespace({', '.join([f'{k}={v!r}' for k, v in _attributes(self).items()])})"

    def __eq__(self, other):
        return _attributes(self) == _attributes(other) if isinstance(other, SimpleNamespace) else NotImplemented

    __hash__ = None
`;

export const WARNINGS = `
def filterwarnings(action, message="", category=None, module="", lineno=0, append=False):
    pass

def simplefilter(action, category=None, lineno=0, append=False):
    pass

def warn(message, category=None, stacklevel=1, source=None):
    pass

class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=None, lineno=0, append=False):
        pass

    def __enter__(self):
        return None

    def __exit__(self, *args):
        return False
`;
