/** @file What instructions remember of attributes is never taken for what has changed since. */
import { describe, expect, test } from 'vitest';
import { tryProgram } from '../trial.ts';
import { Machine } from './machine.ts';

const printed = (text: string): string[] => {
	const { stdout, error } = tryProgram(text);
	expect(error).toBeNull();
	return stdout.trimEnd().split('\n');
};

describe('the same instruction again', () => {
	test('finds a method that has taken the place of another, in the class or in its base', () => {
		const text = `
class A:
    def f(self):
        return 1
class B(A):
    pass
def ask(o):
    return o.f()
b = B()
print(ask(b), ask(b))
A.f = lambda self: 2
print(ask(b))
B.f = lambda self: 3
print(ask(b))
del B.f
print(ask(b))
b.f = lambda: 4
print(ask(b), ask(b))
del b.f
print(ask(b))
`;
		expect(printed(text)).toEqual(['1 1', '2', '3', '2', '4 4', '2']);
	});

	test('asks a property, a descriptor and __setattr__ that a class has got meanwhile', () => {
		const text = `
class A:
    def __init__(self):
        self.x = 1
class Twice:
    def __set__(self, object, value):
        object.y = 2 * value
def put(o, value):
    o.x = value
a = A()
put(a, 2)
put(a, 3)
A.x = property(lambda self: 7, lambda self, value: print("set", value))
put(a, 4)
del A.x
put(a, 5)
print(a.x)
A.x = Twice()
put(a, 6)
print(a.y)
del A.x
A.__setattr__ = lambda self, name, value: print(name, value)
put(a, 8)
a = A()
`;
		expect(printed(text)).toEqual(['set 4', '5', '12', 'x 8', 'x 1']);
	});

	test('asks a property that a class has got before what the object has', () => {
		const text = `
class A:
    def __init__(self):
        self.x = 1
        self.f = lambda: 1
class B(A):
    pass
def read(o):
    return o.x
def call(o):
    return o.f()
a, b = A(), B()
for i in range(2):
    print(read(a), read(b), call(a), call(b))
A.x = property(lambda self: 7)
A.f = property(lambda self: lambda: 8)
for i in range(2):
    print(read(a), read(b), call(a), call(b), getattr(b, "x"))
B.x = 5
print(read(a), read(b))
del A.x, A.f
print(read(a), read(b), call(a))
class Both:
    def __get__(self, object, cls):
        return 9
    def __set__(self, object, value):
        pass
class Get:
    def __get__(self, object, cls):
        return 10
A.x = Get()
print(read(a), read(b))
A.x = Both()
print(read(a), read(b), A().x)
A.x = 3
print(read(a), read(b), A().x)
`;
		expect(printed(text)).toEqual([
			'1 1 1 1',
			'1 1 1 1',
			'7 7 8 8 7',
			'7 7 8 8 7',
			'7 1',
			'1 1 1',
			'1 1',
			'9 1 9',
			'1 1 1'
		]);
	});

	test('makes an object by the __init__ or the __new__ that its class has now', () => {
		const text = `
class A:
    count = 0
    def __init__(self, x, y=2):
        self.x, self.y = x, y
        A.count += 1
def make():
    a = A(1)
    return a.x, a.y
print(make(), make(), A.count)
A.__init__ = lambda self, x: setattr(self, "x", x) or setattr(self, "y", 5)
print(make())
A.__new__ = lambda cls, x: A
A.x, A.y = 8, 9
print(make())
`;
		expect(printed(text)).toEqual(['(1, 2) (1, 2) 2', '(1, 5)', '(8, 9)']);
	});

	test('counts in a class without a change to those derived from it', () => {
		const text = `
class A:
    count = 0
class B(A):
    pass
class C(A):
    count = 10
for i in range(3):
    print(A.count, B.count, C.count, B().count, C().count)
    A.count += 1
`;
		expect(printed(text)).toEqual(['0 0 10 0 10', '1 1 10 1 10', '2 2 10 2 10']);
	});

	test('keeps order, deletions and any number of attributes', () => {
		const text = `
class A:
    pass
def given(n):
    a = A()
    for i in range(n):
        setattr(a, f"x{i}", i)
    return a
from types import SimpleNamespace
s = SimpleNamespace(a=1, b=2)
s.c = 3
del s.a
s.a = 4
print(s)
for n in (0, 3, 31, 32, 33, 100):
    a = given(n)
    print(n, sum(getattr(a, f"x{i}") for i in range(n)), hasattr(a, f"x{n}"))
`;
		expect(printed(text)).toEqual([
			'namespace(b=2, c=3, a=4)',
			'0 0 False',
			'3 3 False',
			'31 465 False',
			'32 496 False',
			'33 528 False',
			'100 4950 False'
		]);
	});
});

test('a copy of a run finds the methods of its own class', () => {
	const machine = new Machine();
	const text = `
class A:
    def f(self):
        return 1
a = A()
for i in range(4):
    print(a.f())
    A.f = lambda self: i
`;
	machine.load([{ id: 'a.py', text }]);
	machine.run(9);
	const copies = [machine.copy(), machine.copy(), machine];
	for (const each of copies) each.run();
	expect(new Set(copies.map(({ stdout }) => stdout))).toEqual(new Set(['1\n1\n2\n3\n']));
});
