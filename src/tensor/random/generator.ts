/** @file NumPy's `numpy.random.Generator` on PCG64: the same seed gives the same numbers. */
import { arange, allocate, contents, copy } from '../create.ts';
import { subtract } from '../elementwise.ts';
import { index, type Index } from '../indexing.ts';
import { NDArray, NumpyError, sizeOf, type DType, type Shape } from '../ndarray.ts';
import { normalizeAxis } from '../rearrange.ts';
import { bounded, masked } from './bounded.ts';
import { drawn, refuseNegative, widthOf } from './drawn.ts';
import { Pcg64 } from './pcg64.ts';
import { shuffleRows } from './rows.ts';
import type { Entropy } from './seed-sequence.ts';
import { checkProbabilities, weightedPlaces } from './weighted.ts';
import { standardExponential, standardNormal } from './ziggurat.ts';

const WORDS = {
	dimensions: 'p must be 1-dimensional',
	size: 'a and p must have same size',
	nan: 'Probabilities contain NaN',
	negative: 'Probabilities are not non-negative',
	sum: 'Probabilities do not sum to 1. See Notes section of docstring for more information.'
};

/** What `choice` is asked for. */
export interface Choice {
	readonly size: Shape;
	readonly replace: boolean;
	readonly p: NDArray | null;
	readonly axis: number;
	/** Whether what is drawn without putting back comes in random order. */
	readonly shuffle: boolean;
}

export class Generator {
	private children = 0;

	constructor(
		private readonly entropy: Entropy,
		private readonly bits = Pcg64.seeded(entropy)
	) {}

	copy(): Generator {
		const twin = new Generator(this.entropy, this.bits.copy());
		twin.children = this.children;
		return twin;
	}

	/** Streams that are independent of this one, and of each other. */
	spawn(count: number): Generator[] {
		const { words, key } = this.entropy;
		return Array.from({ length: count }, () => new Generator({ words, key: [...key, this.children++] }));
	}

	private fill(shape: Shape, draw: () => number, dtype: DType = 'float64'): NDArray {
		const out = allocate(shape, dtype);
		for (let i = 0; i < out.length; i++) out[i] = draw();
		return new NDArray(out, [...shape], dtype);
	}

	/** Uniform on [0, 1); float32 takes 24 random bits each. */
	random(shape: Shape, dtype: 'float64' | 'float32' = 'float64'): NDArray {
		if (dtype === 'float64') return this.fill(shape, () => this.bits.double());
		return this.fill(shape, () => (this.bits.uint32() >>> 8) / 16777216, dtype);
	}

	standardNormal(shape: Shape): NDArray {
		return this.fill(shape, () => standardNormal(this.bits));
	}

	standardExponential(shape: Shape): NDArray {
		return this.fill(shape, () => standardExponential(this.bits));
	}

	normal(mean: NDArray, deviation: NDArray, size: Shape | null): NDArray {
		refuseNegative(deviation, 'scale');
		return drawn(mean, deviation, size, (m, s) => m + s * standardNormal(this.bits));
	}

	exponential(scale: NDArray, size: Shape | null): NDArray {
		refuseNegative(scale, 'scale');
		return drawn(scale, ONE, size, (s) => s * standardExponential(this.bits));
	}

	uniform(low: NDArray, high: NDArray, size: Shape | null): NDArray {
		const width = widthOf(low, high, subtract(high, low), 'high - low range exceeds valid bounds');
		refuseNegative(width, 'high - low');
		return drawn(low, width, size, (a, w) => a + w * this.bits.double());
	}

	/** Integers from low to high, both possible. */
	integers(low: NDArray, high: NDArray, size: Shape | null): NDArray {
		return drawn(low, high, size, (a, b) => a + bounded(this.bits, b - a), 'int64');
	}

	/** Truth values by one random bit each, 32 from a word; `low` and `high` are 0 or 1. */
	booleans(low: number, high: number, shape: Shape): NDArray {
		let [word, left] = [0, 0];
		const draw = () => {
			if (low === high) return low;
			if (left === 0) [word, left] = [this.bits.uint32(), 31];
			else [word, left] = [word >>> 1, left - 1];
			return word & 1;
		};
		return this.fill(shape, draw, 'bool');
	}

	private below = (i: number): number => masked(() => this.bits.uint32(), i);

	/** Shuffles along an axis, in place. */
	shuffle(a: NDArray, axis: number): void {
		const along = normalizeAxis(axis, a.ndim);
		if (a.size > 0) shuffleRows(a, along, this.below);
	}

	/** 0 … n - 1 in random order, or a copy of an array that is shuffled along an axis. */
	permutation(of: number | NDArray, axis: number): NDArray {
		if (typeof of === 'number') {
			const order = arange(0, of, 1, 'int64');
			this.shuffle(order, 0);
			return order;
		}
		const along = normalizeAxis(axis, of.ndim);
		if (of.ndim > 1) return pick(of, along, this.permutation(of.shape[along]!, 0));
		const twin = copy(of);
		this.shuffle(twin, 0);
		return twin;
	}

	/** A copy in which each line along an axis is shuffled by itself; the whole array without an axis. */
	permuted(a: NDArray, axis: number | null): NDArray {
		if (axis === null) {
			const flat = new NDArray(contents(a).slice(), [a.size], a.dtype);
			this.shuffle(flat, 0);
			return new NDArray(flat.data, [...a.shape], a.dtype);
		}
		const along = normalizeAxis(axis, a.ndim);
		const out = copy(a);
		const n = a.shape[along]!;
		const step = sizeOf(a.shape.slice(along + 1));
		for (let block = 0; block < a.size / (n * step || 1); block++)
			for (let k = 0; k < step; k++)
				this.shuffle(new NDArray(out.data, [n], a.dtype, [step], block * n * step + k), 0);
		return out;
	}

	/** Draws from 0 … n - 1, or from the positions of an array along an axis. */
	choice(from: number | NDArray, asked: Choice): NDArray {
		const count = sizeOf(asked.size);
		const n = populationOf(from, asked.axis, count);
		if (asked.p) checkProbabilities({ values: contents(asked.p), ndim: asked.p.ndim }, n, WORDS);
		const positions = new NDArray(this.positions(n, count, asked), [...asked.size], 'int64');
		return typeof from === 'number' ? positions : pick(from, normalizeAxis(asked.axis, from.ndim), positions);
	}

	private positions(n: number, count: number, { size, replace, p, shuffle }: Choice): Float64Array {
		if (size.some((side) => side < 0))
			throw new NumpyError('ValueError', 'negative dimensions are not allowed');
		if (!replace && count > n)
			throw new NumpyError(
				'ValueError',
				'Cannot take a larger sample than population when replace is False',
				`${count} draws from ${n} without putting back.`
			);
		allocate(size, 'int64');
		if (p) return weightedPlaces(contents(p), count, replace, () => this.bits.double());
		if (replace) return Float64Array.from({ length: count }, () => bounded(this.bits, n - 1));
		const places = n > 10000 && count > Math.floor(n / (shuffle ? 50 : 20)) ? null : this.sample(n, count);
		if (places === null) return this.lastShuffled(n, count);
		if (shuffle) this.shuffleFrom(places, 1);
		return places;
	}

	/** The end of a range whose end is shuffled: for large samples. */
	private lastShuffled(n: number, count: number): Float64Array {
		const all = arange(0, n, 1, 'int64').data;
		this.shuffleFrom(all, Math.max(n - count, 1));
		return all.slice(n - count);
	}

	/** Different numbers below n (Floyd's method, by Bentley 1987): for small samples. */
	private sample(n: number, count: number): Float64Array {
		const taken = new Set<number>();
		for (let j = n - count; j < n; j++) {
			const drawn = bounded(this.bits, j);
			taken.add(taken.has(drawn) ? j : drawn);
		}
		return Float64Array.from(taken);
	}

	private shuffleFrom(values: Float64Array, first: number): void {
		for (let i = values.length - 1; i >= first; i--) {
			const j = bounded(this.bits, i);
			[values[i], values[j]] = [values[j]!, values[i]!];
		}
	}
}

const ONE = new NDArray(Float64Array.of(1), []);

/** How many there are to choose from. */
function populationOf(from: number | NDArray, axis: number, count: number): number {
	if (typeof from === 'number') {
		if (from <= 0 && count !== 0)
			throw new NumpyError('ValueError', 'a must be a positive integer unless no samples are taken');
		return from;
	}
	const n = from.shape.at(axis);
	if (n === undefined || axis < -from.ndim) throw new NumpyError('IndexError', 'tuple index out of range');
	if (n === 0 && count !== 0)
		throw new NumpyError('ValueError', 'a cannot be empty unless no samples are taken');
	return n;
}

/** `numpy.take`: the positions along an axis. */
function pick(a: NDArray, axis: number, positions: NDArray): NDArray {
	const all = new Array<Index>(axis).fill({ kind: 'slice', start: null, stop: null, step: null });
	return index(a, [...all, { kind: 'array', array: positions }]);
}
