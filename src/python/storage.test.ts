/** @file Arrays whose memory is used again: no program can tell. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NDArray, withoutKernels } from '#tensor';
import type { StorageUse } from './machine/collect.ts';
import { Machine } from './machine/machine.ts';
import { SharedBuffers } from './machine/shared-buffers.ts';
import { Walk } from './machine/walk.ts';

/** A collection at every statement; what is swept becomes NaN; a single number lies in the storage too. */
const STRICT: StorageUse = { after: 0, cycle: 0, smallest: 1, bytes: 2 ** 22, debug: true };

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const samples = Object.keys(JSON.parse(read('./golden/samples.json')) as Record<string, string[]>);

function loaded(text: string, storage: StorageUse | null): Machine {
	const machine = new Machine({ storage });
	machine.load([{ id: 'program.py', text }]);
	return machine;
}

/** How a program ends, and what it has printed. */
function ending(machine: Machine): string {
	const status = machine.run();
	return `${machine.stdout}\n${status.kind === 'error' ? status.error.traceback : status.kind}`;
}

test.each(samples)('%s prints the same where every statement collects', (path) => {
	const text = read(`./samples/${path}`);
	expect(ending(loaded(text, STRICT))).toBe(ending(loaded(text, null)));
});

const name = fc.constantFrom('a', 'b', 'c', 'd');
const number = fc.constantFrom('0', '1', '-2', '0.5', '3');
const place = fc.constantFrom('0', '-1', '1:', ':2', '::-1', '::2', '[0, 1, 1]', 'None', 'a > b');
const operator = fc.constantFrom('+', '-', '*', '/', '@');

/** One statement over arrays in a, b, c and d, and over the things that can hold an array. */
const statement = fc.oneof(
	fc.tuple(name, name, operator, name).map(([x, y, op, z]) => `${x} = ${y} ${op} ${z}`),
	fc.tuple(name, fc.constantFrom('+', '-', '*'), name).map(([x, op, y]) => `${x} ${op}= ${y}`),
	fc.tuple(name, name, number).map(([x, y, n]) => `${x} = ${n} * ${y} + (${y} - ${n}) * ${y}`),
	fc.tuple(name, name, place).map(([x, y, at]) => `${x} = ${y}[${at}]`),
	fc.tuple(name, place, name).map(([x, at, y]) => `${x}[${at}] = ${y}`),
	fc.tuple(name, place, number).map(([x, at, n]) => `${x}[${at}] += ${n}`),
	fc.tuple(name, name).map(([x, y]) => `${x} = ${y}.T.reshape(-1)`),
	fc.tuple(name, name).map(([x, y]) => `${x} = numpy.maximum(${y}, ${y}.sum(axis=0, keepdims=True))`),
	fc.tuple(name, fc.integer({ min: 1, max: 5 })).map(([x, n]) => `${x} = numpy.random.randn(${n}, ${n})`),
	name.map((x) => `held.append(${x})`),
	name.map((x) => `${x} = held.pop()`),
	fc.tuple(name, name).map(([x, y]) => `table[${JSON.stringify(x)}] = (${x}, ${y})`),
	name.map((x) => `${x} = table[${JSON.stringify(x)}][1]`),
	name.map((x) => `later.append(lambda x=${x}: x * 2)`),
	name.map((x) => `${x} = later.pop()()`),
	name.map((x) => `running = counted(${x})`),
	name.map((x) => `${x} = next(running)`),
	name.map((x) => `method = ${x}.sum`),
	name.map((x) => `${x} = numpy.array([method(), 1.0])`),
	name.map((x) => `box.content = ${x}`),
	name.map((x) => `${x} = box.content`),
	name.map((x) => `walked = zip(${x}, iter(${x}))`),
	name.map((x) => `${x} = sum(next(walked))`),
	fc.tuple(name, name).map(([x, y]) => `raise_with(${x} * ${y})`),
	name.map((x) => `${x} = caught[-1].args[0]`),
	name.map((x) => `t = Tensor(numpy.array(${x}) * 1.0)`),
	fc.constant('u = (t * t).sum()'),
	fc.constant('reverse_autodiff(u)'),
	name.map((x) => `${x} = t.dhdx`),
	fc.constant('t.value -= 0.1 * t.dhdx'),
	fc.constant('t = t[numpy.array([0, 0])]')
);

const HEAD = `import numpy
from backstep import Tensor, reverse_autodiff
class Box:
    content = numpy.arange(4.0)
def counted(x):
    for i in range(3):
        x = x + i
        yield x
def raise_with(x):
    try:
        raise ValueError(x)
    except ValueError as error:
        caught.append(error)
box = Box()
held, later, caught, table = [], [], [], {}
a, b = numpy.arange(6.0).reshape(2, 3), numpy.ones((2, 3))
c, d = a.T * 2, numpy.arange(3.0)
t = Tensor(numpy.ones((3, 2)))
u = t.sum()
def attempt(run):
    try:
        run()
    except Exception as error:
        print(type(error).__name__, error)
`;

const TAIL = `
print([x.tolist() for x in (a, b, c, d) if hasattr(x, "tolist")], [x.tolist() for x in held])
print(t.value.tolist(), getattr(t, "dhdx", None))
`;

const program = fc
	.array(statement, { minLength: 5, maxLength: 40 })
	.map(
		(statements) =>
			HEAD +
			statements
				.map(
					(text) => `try:\n    ${text}\nexcept Exception as error:\n    print(type(error).__name__, error)\n`
				)
				.join('') +
			TAIL
	);

describe('programs of random statements', () => {
	test('end the same where every statement collects', () => {
		fc.assert(
			fc.property(program, (text) => {
				const plain = ending(loaded(text, null));
				expect(ending(loaded(text, STRICT))).toBe(plain);
				expect(withoutKernels(() => ending(loaded(text, STRICT)))).toBe(plain);
			}),
			{ numRuns: 150 }
		);
	});

	test('end the same where copies take over again and again', () => {
		fc.assert(
			fc.property(program, fc.integer({ min: 1, max: 40 }), (text, slice) => {
				let machine = loaded(text, STRICT);
				const twins: Machine[] = [];
				while (machine.run(slice).kind === 'paused') {
					twins.push(machine.copy());
					if (twins.length % 3 === 0) machine = twins[twins.length - 2]!.copy();
					if (twins.length > 30) break;
				}
				const plain = ending(loaded(text, null));
				expect(ending(machine)).toBe(plain);
				for (const twin of twins.slice(0, 4)) expect(ending(twin)).toBe(plain);
			}),
			{ numRuns: 40 }
		);
	});
});

/** Things that can hold an array: what puts it there, and what reads it when no variable has it any more. */
const HOLDERS: Readonly<Record<string, readonly [hold: string, read: string]>> = {
	'a default': ['f = lambda y=x: y', 'f()'],
	'a default by name': ['def f(*, y=x): return y', 'f()'],
	'a variable of an outer function': ['def outer(y):\n    return lambda: y\nf = outer(x)', 'f()'],
	'a generator that has not begun': ['g = counted(x)', 'next(g)'],
	'a generator that has begun': ['g = counted(x)\nnext(g)', 'next(g)'],
	'a method': ['f = x.sum', 'f()'],
	'a method of an object': ['box = Box()\nbox.y = x\nf = box.get\nbox = None', 'f()'],
	'a class': ['Box.y = x', 'Box().y'],
	'a class of which only an object is left': ['box = Box()\nBox.y = x\ndel Box', 'box.y'],
	'a base class': ['class Sub(Box): pass\nBox.y = x\nbox = Sub()\ndel Sub, Box', 'box.y'],
	'a class that has found it in a base, which has another now': [
		'class Sub(Box): pass\nBox.y = x\nbox = Sub()\nbox.y\nBox.y = 1',
		'box.y'
	],
	'a property': ['class P:\n    y = property(lambda self, y=x: y)', 'P().y'],
	'a list of a class of its own': ['class L(list): pass\nl = L()\nl.y = x', 'l.y'],
	'a dict': ['d = {1: x}', 'd[1]'],
	'the values of a dict': ['v = {1: x}.values()', 'list(v)'],
	'an iterator over it': ['i = iter(x)', 'list(i)'],
	'an iterator over a list': ['i = iter([x])', 'next(i)'],
	'an iterator backwards': ['i = reversed([x])', 'next(i)'],
	'a zip': ['i = zip([x], x)', 'next(i)'],
	'an enumeration': ['i = enumerate([x])', 'next(i)'],
	'a map': ['i = map(lambda y: y + 1, [x])', 'next(i)'],
	'a slice': ['s = slice(x, None)', 's.start'],
	'an exception': ['try:\n    raise ValueError(x)\nexcept ValueError as e:\n    kept = e', 'kept.args'],
	'a view': ['v = x[1:].reshape(2, 2).T', 'v'],
	'the base of a view': ['v = x[4:]', 'v.base'],
	'a partial function': ['import functools\nf = functools.partial(numpy.add, x)', 'f(1)'],
	'a deque': ['import collections\nq = collections.deque([x])', 'q[0]'],
	'a dataclass': ['import dataclasses\n@dataclasses.dataclass\nclass D:\n    y: object\nd = D(x)', 'd.y'],
	'a tensor': ['t = Tensor(x)', 't.value'],
	'what a tensor depends on': ['t = Tensor(x).sum()', 't.depends_on[0].value'],
	'an attribute of a tensor': ['t = Tensor(numpy.ones(2))\nt.y = x', 't.y'],
	'an option of a tensor': [
		't = Tensor(numpy.ones(20))\nu = t[x.astype(int)].sum()',
		'reverse_autodiff(u) or t.dhdx'
	],
	'an operand that waits for a call': [
		'def f():\n    global x\n    x = None\n    y = numpy.zeros(5) + 7\n    return y',
		'x * 2 + f()'
	],
	'an argument that waits for a call': [
		'def f():\n    global x\n    x = None\n    y = numpy.zeros(5) + 7\n    return y',
		'numpy.add(x * 2, f())'
	],
	'an operand whose method is asked second': [
		'class L:\n    def __add__(self, o):\n        del o\n        y = numpy.zeros(5) + 7\n        y = y + 1\n        return NotImplemented\nclass R:\n    def __init__(self, y): self.y = y\n    def __radd__(self, o): return self.y',
		'L() + R(numpy.arange(5.0) * 3)'
	],
	'an exception that is handled': [
		'def f():\n    try:\n        raise ValueError(numpy.ones(5) * 2)\n    except ValueError:\n        y = numpy.zeros(5) + 7\n        y = numpy.zeros(5) + 7\n        raise\ntry:\n    f()\nexcept ValueError as e:\n    k = e',
		'k.args'
	]
};

test.each(Object.entries(HOLDERS))('%s keeps an array', (_, [hold, readIt]) => {
	const waits = readIt.includes('f())') || readIt.includes('+ f()');
	const text = `import numpy
from backstep import Tensor, reverse_autodiff
class Box:
    def get(self): return self.y
def counted(x):
    for i in range(3):
        yield x
        x = x + 1
x = numpy.arange(5.0) * 3
${hold}
${waits ? '' : 'x = None'}
for _ in range(3):
    junk = numpy.zeros(5) + 7
print(${readIt})
`;
	const plain = ending(loaded(text, null));
	expect(plain).toMatch(/done$/);
	expect(ending(loaded(text, STRICT))).toBe(plain);
});

/** Copies of arrays, and of which. */
class Noted extends SharedBuffers {
	readonly seen = new Set<Float64Array>();
	override copyOf(data: Float64Array): Float64Array {
		this.seen.add(data);
		return super.copyOf(data);
	}
}

test.each(Object.entries(HOLDERS))('%s: a copy has the arrays that are found, and no others', (_, [hold]) => {
	const machine = loaded(
		`import numpy\nfrom backstep import Tensor, reverse_autodiff\nclass Box:\n    def get(self): return self.y\ndef counted(x):\n    for i in range(3):\n        yield x\n        x = x + 1\nx = numpy.arange(5.0) * 3\n${hold}\nx = None`,
		null
	);
	const compare = () => {
		const noted = new Noted();
		machine.copy(noted);
		const found = new Set(arraysOf(machine).map(({ data }) => data));
		expect([...noted.seen].filter((data) => !found.has(data))).toEqual([]);
		expect([...found].filter((data) => !noted.seen.has(data))).toEqual([]);
	};
	do compare();
	while (machine.run(1).kind === 'paused');
	compare();
});

const arraysOf = (machine: Machine): NDArray[] => {
	const walk = new Walk(machine);
	walk.finish();
	return walk.arrays;
};
const isBlock = ({ data }: NDArray): boolean => data.buffer.byteLength > data.byteLength;

describe('a run and its storage', () => {
	const text =
		'import numpy\nx = numpy.ones(100)\ny = x[10:]\nfor i in range(3000):\n    x = x + 1\n    y += 1\nz = x * 2';

	test('a program that runs for long is given one, and its arrays move in', () => {
		const machine = loaded(text, {});
		expect(machine.run(900).kind).toBe('paused');
		expect(arraysOf(machine).some(isBlock)).toBe(false);
		expect(machine.run(900).kind).toBe('paused');
		expect(arraysOf(machine).every(isBlock)).toBe(true);
	});

	test('a view and its base stay one memory', () => {
		const machine = loaded(text, {});
		machine.run(1500);
		const y = machine.globals.get('y');
		expect(y instanceof NDArray && y.base?.data === y.data).toBe(true);
	});

	test('when it has ended they move out', () => {
		const machine = loaded(text, {});
		expect(machine.run().kind).toBe('done');
		expect(arraysOf(machine).some(isBlock)).toBe(false);
		const z = machine.globals.get('z');
		expect(z instanceof NDArray && z.data[0]).toBe(6002);
	});

	test('a copy has its arrays elsewhere', () => {
		const machine = loaded(text, {});
		machine.run(3000);
		expect(arraysOf(machine.copy()).some(isBlock)).toBe(false);
	});

	test('the steady state makes no fresh blocks', () => {
		const machine = loaded(text, { cycle: 2 ** 12 });
		machine.run(3000);
		const before = machine.arrays.storage!.size;
		machine.run(5000);
		expect(machine.arrays.storage!.size).toBe(before);
	});

	test('the more objects there are, the more seldom they are looked through', () => {
		const machine = loaded(
			'import numpy\nx = numpy.ones(100)\nl = [(i,) for i in range(5000)]\nfor i in range(20000):\n    x = x + 1',
			{ cycle: 100 }
		);
		machine.run(15_000);
		const { storage } = machine.arrays;
		let sweeps = 0;
		const sweep = storage!.sweep.bind(storage);
		storage!.sweep = (least) => {
			sweeps++;
			return sweep(least);
		};
		machine.run(20_000);
		// 10,000 arrays of 100 entries, and 5,000 tuples.
		expect(sweeps).toBeGreaterThan(2);
		expect(sweeps).toBeLessThan(20);
	});

	test('where there is no WebAssembly it lies in plain memory', () => {
		const machine = loaded(text, {});
		withoutKernels(() => machine.run(3000));
		// What is compared is a word: a failure would print all of the storage.
		expect(machine.arrays.storage?.arena === null ? 'plain' : 'kernels').toBe('plain');
		expect(arraysOf(machine).every(isBlock)).toBe(true);
		expect(withoutKernels(() => machine.run()).kind).toBe('done');
		const z = machine.globals.get('z');
		expect(z instanceof NDArray && z.data[0]).toBe(6002);
	});
});
