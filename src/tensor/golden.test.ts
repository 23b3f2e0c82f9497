/** @file NumPy's own answers, made by scripts/golden/tensor.py. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as np from './index.ts';
import * as EXPONENTIAL from './random/ziggurat-exponential.ts';
import * as NORMAL from './random/ziggurat-normal.ts';
import { apply2, BINARY, matmul, NDArray, RandomState, toFlat, type DType } from './index.ts';

interface Data {
	shape: number[];
	dtype: string;
	data: (number | string)[];
}
interface Printed extends Data {
	str: string;
	repr: string;
}
type Argument = number | number[] | boolean | string | null;
interface Call {
	name: string;
	args: Argument[];
	result: Data;
}
interface Draws {
	seed: number;
	calls: Call[];
}
interface Stream {
	seed: string[];
	calls: Call[];
}
interface Computed {
	name: string;
	axis?: number | number[] | null;
	args: Data[];
	result?: Data;
	error?: string;
}

const read = <T>(name: string): T =>
	JSON.parse(readFileSync(new URL(`./golden/${name}.json`, import.meta.url), 'utf8')) as T;
const numberOf = (x: number | string): number =>
	x === 'inf' ? Infinity : x === '-inf' ? -Infinity : x === 'nan' ? NaN : Number(x);
const arrayOf = ({ shape, dtype, data }: Data) =>
	new NDArray(Float64Array.from(data, numberOf), shape, dtype as DType);

/** Equal to a relative tolerance, or to the last bit where it is 0. */
function expectSame(got: NDArray, want: Data, tolerance: number): void {
	expect({ shape: got.shape, dtype: got.dtype }).toEqual({ shape: want.shape, dtype: want.dtype });
	toFlat(got).forEach((x, i) => {
		const y = numberOf(want.data[i]!);
		if (tolerance === 0 || !Number.isFinite(y)) expect(x).toBe(y);
		else expect(Math.abs(x - y)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(y)));
	});
}

describe('printing', () => {
	test.each(read<Printed[]>('printing').map((each, i) => [i, each] as const))('array %i', (_, each) => {
		const a = arrayOf(each);
		expect(np.arrayStr(a)).toBe(each.str);
		expect(np.arrayRepr(a)).toBe(each.repr);
	});
});

const DRAWS: Record<string, (state: RandomState, args: Argument[]) => NDArray> = {
	rand: (state, [shape]) => state.rand(shape as number[]),
	randn: (state, [shape]) => state.randn(shape as number[]),
	choice: (state, [n, shape, replace]) =>
		state.choice(n as number, shape as number[], replace as boolean, null),
	weighted: (state, [n, shape, replace, p]) =>
		state.choice(n as number, shape as number[], replace as boolean, np.fromFlat(p as number[], [4])),
	permutation: (state, [n]) => state.permutation(n as number),
	randint: (state, [low, high, shape]) =>
		state.randint(np.scalar(low as number), np.scalar((high as number) - 1), shape as number[]),
	uniform: (state, [low, high, shape]) =>
		state.uniform(np.scalar(low as number), np.scalar(high as number), shape as number[]),
	normal: (state, [mean, deviation, shape]) =>
		state.normal(np.scalar(mean as number), np.scalar(deviation as number), shape as number[])
};

describe('legacy random streams', () => {
	test.each(read<Draws[]>('random'))('seed $seed', ({ seed, calls }) => {
		const state = new RandomState(seed);
		for (const { name, args, result } of calls) {
			// Normals go through log, which NumPy takes from the host's library: the last bit may differ.
			const tolerance = /randn|normal/.test(name) ? 4e-16 : 0;
			expectSame(DRAWS[name]!(state, args), result, tolerance);
		}
	});

	test('a copy goes on with the same numbers', () => {
		const state = new RandomState(5);
		state.randn([3]);
		const twin = state.copy();
		expect(toFlat(twin.randn([4]))).toEqual(toFlat(state.randn([4])));
	});
});

const scalar = (x: Argument | undefined) => np.scalar(x as number);
const GENERATED: Record<string, (of: np.Generator, args: Argument[]) => NDArray> = {
	random: (of, [shape, dtype]) => of.random(shape as number[], (dtype ?? 'float64') as 'float64' | 'float32'),
	standardNormal: (of, [shape]) => of.standardNormal(shape as number[]),
	standardExponential: (of, [shape]) => of.standardExponential(shape as number[]),
	exponential: (of, [scale, shape]) => of.exponential(scalar(scale), shape as number[]),
	uniform: (of, [low, high, shape]) => of.uniform(scalar(low), scalar(high), shape as number[]),
	normal: (of, [mean, deviation, shape]) => of.normal(scalar(mean), scalar(deviation), shape as number[]),
	integers: (of, [low, high, shape]) => of.integers(scalar(low), scalar(high), shape as number[]),
	booleans: (of, [low, high, shape]) => of.booleans(low as number, high as number, shape as number[]),
	permutation: (of, [n]) => of.permutation(n as number, 0),
	choice: (of, [n, size, replace, p, shuffle]) =>
		of.choice(n as number, {
			size: size as number[],
			replace: replace as boolean,
			p: p === null ? null : np.fromFlat(p as number[], [4]),
			axis: 0,
			shuffle: shuffle as boolean
		})
};

describe('streams of default_rng', () => {
	const streams = read<Stream[]>('generator');
	const made = (seed: readonly string[]) =>
		new np.Generator({ words: seed.flatMap((n) => np.wordsOf(BigInt(n))), key: [] });

	test.each(streams)('seed $seed', ({ seed, calls }) => {
		const of = made(seed);
		for (const { name, args, result } of calls) {
			// The tails go through log, which NumPy takes from the host's library: the last bit may differ.
			const tolerance = /ormal|xponential/.test(name) ? 4e-16 : 0;
			expectSame(GENERATED[name]!(of, args), result, tolerance);
		}
	});

	test('a copy goes on with the same numbers, also in the middle of a word', () => {
		const of = made(['5']);
		of.integers(np.scalar(0), np.scalar(9), [3]);
		const twin = of.copy();
		const draw = (from: np.Generator) => [
			...toFlat(from.integers(np.scalar(0), np.scalar(9), [3])),
			...toFlat(from.standardNormal([4])),
			...toFlat(from.spawn(1)[0]!.random([2]))
		];
		expect(draw(twin)).toEqual(draw(of));
	});
});

describe.each([
	['normal', NORMAL, (x: number) => Math.exp((-x * x) / 2), 2 ** 52],
	['exponential', EXPONENTIAL, (x: number) => Math.exp(-x), 2 ** 53]
] as const)('the ziggurat of the %s distribution', (_, { WIDTHS, HEIGHTS, BOUNDS }, density, unit) => {
	test('has layers of one area', () => {
		const area = WIDTHS[0]! * unit * HEIGHTS[255]!;
		for (let i = 1; i < 256; i++)
			expect((WIDTHS[i]! * unit * (HEIGHTS[i - 1]! - HEIGHTS[i]!)) / area).toBeCloseTo(1, 9);
	});

	test('lies on the density', () => {
		for (let i = 1; i < 256; i++) {
			expect(HEIGHTS[i]! / density(WIDTHS[i]! * unit)).toBeCloseTo(1, 12);
			if (i > 1) expect((BOUNDS[i]! * WIDTHS[i]!) / (WIDTHS[i - 1]! * unit)).toBeCloseTo(1, 12);
		}
	});
});

const REDUCTIONS: Record<string, (a: NDArray, axis: Computed['axis']) => NDArray> = {
	sum: (a, axis) => np.sum(a, { axis }),
	mean: (a, axis) => np.mean(a, { axis }),
	max: (a, axis) => np.max(a, { axis }),
	min: (a, axis) => np.min(a, { axis }),
	prod: (a, axis) => np.prod(a, { axis }),
	any: (a, axis) => np.any(a, { axis }),
	all: (a, axis) => np.all(a, { axis }),
	std: (a, axis) => np.std(a, { axis }),
	var: (a, axis) => np.variance(a, { axis }),
	argmax: (a, axis) => np.argmax(a, axis as number | null),
	argmin: (a, axis) => np.argmin(a, axis as number | null),
	cumsum: (a, axis) => np.cumsum(a, axis as number | null)
};

function compute({ name, args, axis }: Computed): NDArray {
	const [a, b] = args.map(arrayOf) as [NDArray, NDArray];
	if (name === 'matmul') return matmul(a, b);
	return name in BINARY ? apply2(BINARY[name as keyof typeof BINARY], a, b) : REDUCTIONS[name]!(a, axis);
}

describe('computing', () => {
	const cases = read<Computed[]>('computing');
	test.each([...new Set(cases.map(({ name }) => name))])('%s', (name) => {
		for (const each of cases.filter((one) => one.name === name)) {
			if (each.error !== undefined) expect(() => compute(each)).toThrow(each.error);
			else expectSame(compute(each), each.result!, 1e-13);
		}
	});
});

test('views share memory and copies do not', () => {
	const a = np.fromFlat([1, 2, 3, 4, 5, 6], [2, 3]);
	const row = np.index(a, [{ kind: 'int', value: 1 }]);
	np.assign(np.transpose(row), np.scalar(0));
	expect([...toFlat(a)]).toEqual([1, 2, 3, 0, 0, 0]);
	const picked = np.index(a, [{ kind: 'array', array: np.fromFlat([0, 0], [2], 'int64') }]);
	np.assign(picked, np.scalar(9));
	expect([...toFlat(a)]).toEqual([1, 2, 3, 0, 0, 0]);
});

test('an array that would not fit is refused in the words of NumPy, before it is made', () => {
	expect(() => np.zeros([10_000_000_000])).toThrow(
		'Unable to allocate 74.5 GiB for an array with shape (10000000000,) and data type float64'
	);
});
