/** @file A machine that is copied in the middle of anything goes on as the one it was copied from, and leaves it alone. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toFlat } from '#tensor';
import { Machine } from './machine.ts';

const folder = new URL('../samples/', import.meta.url);
const programs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
	path.endsWith('.py')
);
const textOf = (path: string) => readFileSync(new URL(path, folder), 'utf8');

function loaded(path: string): Machine {
	const machine = new Machine();
	machine.load([{ id: path, text: textOf(path) }]);
	return machine;
}

const stateOf = (machine: Machine) => ({
	stdout: machine.stdout,
	statements: machine.statements,
	random: toFlat(machine.random.copy().rand([3])),
	names: [...machine.globals.keys()]
});

test('at any statement of any sample', () => {
	fc.assert(
		fc.property(fc.constantFrom(...programs), fc.nat({ max: 400 }), (path, statements) => {
			const straight = loaded(path);
			straight.run();
			const original = loaded(path);
			original.run(statements + 1);
			const copy = original.copy();
			const before = [original.stdout, original.statements];
			copy.run();
			expect([original.stdout, original.statements]).toEqual(before);
			original.run();
			const wanted = stateOf(straight);
			expect(stateOf(copy)).toEqual(wanted);
			expect(stateOf(original)).toEqual(wanted);
		}),
		// The same every time; another number tries other moments.
		{ numRuns: 150, seed: Number(process.env.FUZZ_SEED ?? 4787) }
	);
});

/** The program runs `w`, in which copies are made, inside of what stands in the middle of other things. */
const WAITS = `
import itertools, math, random
import numpy as np
def w(n=3):
    s = 0
    for i in range(n):
        s += 1
    return s
`;

/** What a program prints, also where a copy of it goes on from each of its statements. */
function printedByCopies(text: string): Set<string> {
	const machine = new Machine();
	machine.load([{ id: 'program.py', text: WAITS + text }]);
	const printed = new Set<string>();
	const finish = (each: Machine) => printed.add(`${each.run().kind}\n${each.stdout}`);
	while (machine.run(1).kind === 'paused') {
		finish(machine.copy());
		finish(machine.copy().copy());
	}
	finish(machine);
	return printed;
}

test.each([
	[
		'a function of a module',
		'print(math.sqrt(w() + 1), np.sum([w(), w()]), random.randint(w(), w()))',
		'2.0 6 3'
	],
	[
		'a function that an object holds',
		'class A: pass\na = A()\na.f = lambda *x: x\nprint(a.f(w(), w()))',
		'(3, 3)'
	],
	[
		'methods of every kind',
		`
class A:
    def f(self, *x):
        return (self is a, *x)
    @classmethod
    def c(cls, x):
        return cls is A, x
    @staticmethod
    def s(*x):
        return x
    def __getattr__(self, name):
        w()
        return lambda *x: (name, *x)
a = A()
print(a.f(w()), A.f(a, w()), a.c(w()), A.c(w()), a.s(w()), A.s(w()), a.other(w()))
`,
		"(True, 3) (True, 3) (True, 3) (True, 3) (3,) (3,) ('other', 3)"
	],
	[
		'what a property gives',
		`
class A:
    @property
    def p(self):
        w()
        return lambda *x: x
print(A().p(), A().p(w(), w()))
`,
		'() (3, 3)'
	],
	[
		'calls inside calls',
		'print(math.sqrt(math.pow(np.max([w(), math.floor(w() + 0.5)]), w() - 1)), [1, 2, 3].index(w()), "a-b".split("-", w()))',
		"3.0 2 ['a', 'b']"
	]
])('the arguments of %s', (_, text, wanted) => {
	expect([...printedByCopies(text)]).toEqual([`done\n${wanted}\n`]);
});

test('objects that copies share keep their numbers', () => {
	const text = `
class A: pass
nan = float("nan")
known = {(len, 1): "len", (math, A, int): "math", (max, nan): "nan", (itertools.count, A): "count", ((), ...): "dots"}
a = A()
ids = lambda: [id(x) for x in (len, a, nan, math, A, int, itertools.count, print)]
before = ids()
w()
print(known[(len, 1)], known[(math, A, int)], known[(max, nan)], known[(itertools.count, A)], known[((), ...)])
print(before == ids(), hash(len) == hash(len), len({len, a, nan, len}))
`;
	expect([...printedByCopies(text)]).toEqual(['done\nlen math nan count dots\nTrue True 3\n']);
});
