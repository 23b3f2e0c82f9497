/** @file What of numpy.random cannot be compared with NumPy: streams without a seed, copies of a run, and what is refused. */
import { describe, expect, test } from 'vitest';
import { Machine } from './machine/machine.ts';
import { tryProgram } from './trial.ts';

const HEAD = 'import numpy as np\n';

function printed(text: string, seed = 0): string {
	const machine = new Machine({ seed });
	machine.load([{ id: 'program.py', text: HEAD + text }]);
	expect(machine.run().kind).toBe('done');
	return machine.stdout;
}

describe('streams that are given no seed', () => {
	test('the first has the seed of the run', () => {
		expect(printed('print(np.random.default_rng().random(3))', 7)).toBe(
			printed('print(np.random.default_rng(7).random(3))')
		);
		expect(printed('print(np.random.RandomState().rand(3))', 7)).toBe(
			printed('print(np.random.RandomState(7).rand(3))')
		);
	});

	test('each further one is what the seed of the run begets, as by spawn_key', () => {
		const third = printed(
			'for _ in range(3):\n    rng = np.random.default_rng()\nprint(rng.random(2), rng.integers(9))',
			3
		);
		// A child of the child number 0 stands beside: children of the seed itself are numbered from 0.
		const child = printed(
			'rng = np.random.default_rng(3).spawn(3)[2]\nprint(rng.random(2), rng.integers(9))'
		);
		expect(third).toBe(child);
		expect(
			printed('a, b = np.random.RandomState(), np.random.RandomState()\nprint(a.rand() == b.rand())')
		).toBe('False\n');
	});

	test('a run repeats itself', () => {
		const text =
			'for _ in range(3):\n    print(np.random.default_rng().normal(), np.random.RandomState().rand())';
		expect(printed(text, 5)).toBe(printed(text, 5));
		expect(printed(text, 5)).not.toBe(printed(text, 6));
	});
});

test('a copy of a run has streams of its own, which go on with the same numbers', () => {
	const text = `${HEAD}rng = np.random.default_rng(1)
state = np.random.RandomState(1)
same = rng
rows = []
for _ in range(20):
    rows.append((rng.integers(10), same.normal(), state.randn(), rng.spawn(1)[0].random(), np.random.default_rng().random()))
print(rows)`;
	const straight = new Machine();
	straight.load([{ id: 'program.py', text }]);
	straight.run();
	let machine = new Machine();
	machine.load([{ id: 'program.py', text }]);
	while (machine.run(7).kind === 'paused') {
		const twin = machine.copy();
		machine.run(5);
		machine = twin;
	}
	expect(machine.stdout).toBe(straight.stdout);
});

test.each([
	[
		'rng.beta(1, 2)',
		"'numpy.random._generator.Generator' object has no attribute 'beta'",
		'NumPy has beta here, Backstep does not have it yet.'
	],
	[
		'rng.normla()',
		"'numpy.random._generator.Generator' object has no attribute 'normla'",
		"Did you mean 'normal'?"
	],
	[
		'np.random.RandomState(0).gamma(1)',
		"'numpy.random.mtrand.RandomState' object has no attribute 'gamma'",
		'NumPy has gamma here, Backstep does not have it yet.'
	],
	[
		'np.random.poisson(3)',
		"module 'numpy.random' has no attribute 'poisson'",
		'numpy.random.poisson exists in NumPy, Backstep does not have it yet.'
	],
	[
		'np.random.Generator(5)',
		'numpy.random.Generator(...) is not called in Backstep',
		'numpy.random.default_rng(seed) gives the Generator that NumPy gives.'
	],
	[
		'np.random.default_rng(np.random.RandomState(0))',
		'default_rng(...) of a RandomState is not part of Backstep',
		'Give the seed itself: numpy.random.default_rng(42).'
	],
	[
		'rng.standard_normal(3, dtype=np.float32)',
		'standard_normal() gives float64 only in Backstep',
		"Write rng.standard_normal(...).astype(numpy.float32); NumPy's own float32 stream has other numbers."
	],
	[
		'rng.integers(2**62)',
		'Python integer is too large for an array of Backstep',
		'Random integers here lie between -2**53 and 2**53.'
	],
	[
		'rng.random(3, out=np.zeros(3))',
		"random() has no argument 'out' in Backstep yet",
		'It is written random(size=…, dtype=…).'
	]
])('%s is refused with a hint', (program, message, hint) => {
	const { error } = tryProgram(`${HEAD}rng = np.random.default_rng(0)\n${program}`);
	expect({ message: error?.message, hint: error?.hint }).toEqual({ message, hint });
});
