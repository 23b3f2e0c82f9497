/** @file NumPy's legacy `numpy.random`: the same seed gives the same numbers, bit for bit. */
import { allocate, arange, contents } from '../create.ts';
import { index } from '../indexing.ts';
import { assign } from '../inplace.ts';
import { NDArray, NumpyError, sizeOf, type Shape } from '../ndarray.ts';
import { exactLog } from './exact-log.ts';
import { MersenneTwister } from './mersenne.ts';

const TWO32 = 4294967296;

/** The smallest 2 ** n - 1 that is not below a 32-bit integer. */
function maskOf(max: number): number {
	let mask = max;
	for (const shift of [1, 2, 4, 8, 16]) mask |= mask >>> shift;
	return mask >>> 0;
}

export class RandomState {
	private twister = new MersenneTwister();
	/** The second of the two normals that one polar draw makes. */
	private spare: number | null = null;

	constructor(seed = 0) {
		this.seed(seed);
	}

	/** As `numpy.random.seed(n)`: n from 0 to 2 ** 32 - 1. */
	seed(seed: number): void {
		if (!Number.isInteger(seed) || seed < 0 || seed >= TWO32)
			throw new NumpyError('ValueError', 'Seed must be between 0 and 2**32 - 1');
		this.twister.seed(seed);
		this.spare = null;
	}

	copy(): RandomState {
		const twin = new RandomState();
		twin.twister = this.twister.copy();
		twin.spare = this.spare;
		return twin;
	}

	private fill(shape: Shape, draw: () => number, dtype: NDArray['dtype'] = 'float64'): NDArray {
		const out = allocate(shape, dtype);
		for (let i = 0; i < out.length; i++) out[i] = draw();
		return new NDArray(out, [...shape], dtype);
	}

	/** Uniform on [0, 1). */
	rand(shape: Shape): NDArray {
		return this.fill(shape, () => this.twister.double());
	}

	uniform(low: number, high: number, shape: Shape): NDArray {
		const width = high - low;
		return this.fill(shape, () => low + width * this.twister.double());
	}

	randn(shape: Shape): NDArray {
		return this.fill(shape, () => this.gauss());
	}

	normal(mean: number, deviation: number, shape: Shape): NDArray {
		if (deviation < 0) throw new NumpyError('ValueError', 'scale < 0');
		return this.fill(shape, () => mean + deviation * this.gauss());
	}

	/** Marsaglia's polar method, which makes two normals of one point in the unit disc. */
	private gauss(): number {
		if (this.spare !== null) {
			const kept = this.spare;
			this.spare = null;
			return kept;
		}
		let x1: number;
		let x2: number;
		let r2: number;
		do {
			x1 = 2 * this.twister.double() - 1;
			x2 = 2 * this.twister.double() - 1;
			r2 = x1 * x1 + x2 * x2;
		} while (r2 >= 1 || r2 === 0);
		const factor = Math.sqrt((-2 * exactLog(r2)) / r2);
		this.spare = factor * x1;
		return factor * x2;
	}

	/** An integer from 0 to max, both possible, by masked rejection. */
	private interval(max: number): number {
		if (max === 0) return 0;
		if (max < TWO32) {
			const mask = maskOf(max);
			for (;;) {
				const value = (this.twister.uint32() & mask) >>> 0;
				if (value <= max) return value;
			}
		}
		const mask = maskOf(Math.floor(max / TWO32));
		for (;;) {
			const high = (this.twister.uint32() & mask) >>> 0;
			const value = high * TWO32 + this.twister.uint32();
			if (value <= max) return value;
		}
	}

	private integer(low: number, high: number): number {
		const span = high - 1 - low;
		return span === TWO32 - 1 ? low + this.twister.uint32() : low + this.interval(span);
	}

	/** Integers from low to high - 1. */
	randint(low: number, high: number, shape: Shape): NDArray {
		if (low >= high) throw new NumpyError('ValueError', 'low >= high');
		return this.fill(shape, () => this.integer(low, high), 'int64');
	}

	/** Shuffles along the first axis, in place. */
	shuffle(a: NDArray): void {
		if (a.ndim === 0) throw new NumpyError('TypeError', 'x must be an integer or at least 1-dimensional');
		const row = sizeOf(a.shape.slice(1));
		const values = contents(a).slice();
		for (let i = a.shape[0]! - 1; i > 0; i--) {
			const j = this.interval(i);
			if (i === j) continue;
			const kept = values.slice(i * row, (i + 1) * row);
			values.copyWithin(i * row, j * row, (j + 1) * row);
			values.set(kept, j * row);
		}
		assign(a, new NDArray(values, a.shape, a.dtype));
	}

	/** 0 … n - 1 in random order, or a shuffled copy of an array's rows. */
	permutation(of: number | NDArray): NDArray {
		if (typeof of === 'number') {
			const order = arange(0, of, 1, 'int64');
			this.shuffle(order);
			return order;
		}
		if (of.ndim === 1) {
			const twin = new NDArray(contents(of).slice(), [...of.shape], of.dtype);
			this.shuffle(twin);
			return twin;
		}
		return index(of, [{ kind: 'array', array: this.permutation(of.shape[0]!) }]);
	}

	/** Draws from 0 … n - 1 or from a vector, with probabilities `p` if given. */
	choice(from: number | NDArray, shape: Shape, replace: boolean, p: NDArray | null): NDArray {
		if (typeof from !== 'number' && from.ndim !== 1)
			throw new NumpyError('ValueError', 'a must be 1-dimensional');
		const n = typeof from === 'number' ? from : from.size;
		if (typeof from === 'number' && from <= 0 && sizeOf(shape) > 0)
			throw new NumpyError('ValueError', 'a must be greater than 0 unless no samples are taken');
		const count = sizeOf(shape);
		if (n === 0 && count > 0)
			throw new NumpyError('ValueError', "'a' cannot be empty unless no samples are taken");
		if (p) checkProbabilities(p, n);
		if (!replace && count > n)
			throw new NumpyError(
				'ValueError',
				"Cannot take a larger sample than population when 'replace=False'",
				`${count} draws from ${n} without putting back.`
			);
		const positions = new NDArray(this.positions(n, count, replace, p), [...shape], 'int64');
		return typeof from === 'number' ? positions : index(from, [{ kind: 'array', array: positions }]);
	}

	private positions(n: number, count: number, replace: boolean, p: NDArray | null): Float64Array {
		if (p) return replace ? this.byWeight(contents(p), count) : this.byWeightOnce(contents(p).slice(), count);
		if (replace) return Float64Array.from({ length: count }, () => this.integer(0, n));
		return this.permutation(n).data.slice(0, count);
	}

	private byWeight(p: Float64Array, count: number): Float64Array {
		const sums = cumulative(p);
		return Float64Array.from({ length: count }, () => bisectRight(sums, this.twister.double()));
	}

	/** NumPy's way without putting back: draw all that are missing, keep the new ones, forget their weight, repeat. */
	private byWeightOnce(p: Float64Array, count: number): Float64Array {
		if (p.filter((x) => x > 0).length < count)
			throw new NumpyError('ValueError', 'Fewer non-zero entries in p than size');
		const found: number[] = [];
		while (found.length < count) {
			const draws = Float64Array.from({ length: count - found.length }, () => this.twister.double());
			if (found.length > 0) for (const i of found) p[i] = 0;
			const sums = cumulative(p);
			for (const i of new Set(Array.from(draws, (u) => bisectRight(sums, u)))) found.push(i);
		}
		return Float64Array.from(found);
	}
}

function checkProbabilities(p: NDArray, n: number): void {
	if (p.size !== n) throw new NumpyError('ValueError', "'a' and 'p' must have same size");
	const values = contents(p);
	if (values.some((x) => x < 0)) throw new NumpyError('ValueError', 'probabilities are not non-negative');
	const sum = values.reduce((s, x) => s + x, 0);
	if (!(Math.abs(sum - 1) < 1.5e-8))
		throw new NumpyError('ValueError', 'probabilities do not sum to 1', `They sum to ${sum}.`);
}

function cumulative(p: Float64Array): Float64Array {
	const sums = p.slice();
	for (let i = 1; i < sums.length; i++) sums[i]! += sums[i - 1]!;
	const last = sums[sums.length - 1]!;
	return sums.map((x) => x / last);
}

/** The number of sums that are not above u. */
function bisectRight(sums: Float64Array, u: number): number {
	let low = 0;
	let high = sums.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (u < sums[middle]!) high = middle;
		else low = middle + 1;
	}
	return low;
}
