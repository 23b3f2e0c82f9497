/** @file NumPy's legacy `numpy.random`: the same seed gives the same numbers, bit for bit. */
import { allocate, arange, contents } from '../create.ts';
import { subtract } from '../elementwise.ts';
import { index } from '../indexing.ts';
import { NDArray, NumpyError, sizeOf, type Shape } from '../ndarray.ts';
import { maskOf } from './bounded.ts';
import { drawn, refuseNegative, widthOf } from './drawn.ts';
import { exactLog } from './exact-log.ts';
import { MersenneTwister } from './mersenne.ts';
import { shuffleRows } from './rows.ts';
import { wordsOf, type Entropy } from './seed-sequence.ts';
import { checkProbabilities, weightedPlaces } from './weighted.ts';

const TWO32 = 4294967296;

const WORDS = {
	dimensions: "'p' must be 1-dimensional",
	size: "'a' and 'p' must have same size",
	nan: 'probabilities contain NaN',
	negative: 'probabilities are not non-negative',
	sum: 'probabilities do not sum to 1'
};

export class RandomState {
	private twister = new MersenneTwister();
	/** The second of the two normals that one polar draw makes. */
	private spare: number | null = null;
	/** Streams without a seed of their own that were made beside this one. */
	private beside = 0;

	constructor(private readonly first = 0) {
		this.seed(first);
	}

	/** For a stream that is given no seed: the first has that of this stream, each further one is begotten by it. */
	fresh(): Entropy {
		const number = this.beside++;
		return { words: wordsOf(BigInt(this.first)), key: number === 0 ? [] : [number] };
	}

	/** As `numpy.random.seed(n)`: n from 0 to 2 ** 32 - 1, or an array of such. */
	seed(seed: number | NDArray): void {
		const words = typeof seed === 'number' ? [seed] : seedArray(seed);
		if (words.some((word) => !Number.isInteger(word) || word < 0 || word >= TWO32))
			throw new NumpyError('ValueError', 'Seed must be between 0 and 2**32 - 1');
		if (typeof seed === 'number') this.twister.seed(seed);
		else this.twister.seedByArray(words);
		this.spare = null;
	}

	copy(): RandomState {
		const twin = new RandomState(this.first);
		twin.beside = this.beside;
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

	randn(shape: Shape): NDArray {
		return this.fill(shape, () => this.gauss());
	}

	standardExponential(shape: Shape): NDArray {
		return this.fill(shape, () => -exactLog(1 - this.twister.double()));
	}

	uniform(low: NDArray, high: NDArray, size: Shape | null): NDArray {
		const width = widthOf(low, high, subtract(high, low), 'Range exceeds valid bounds');
		return drawn(low, width, size, (a, w) => a + w * this.twister.double());
	}

	normal(mean: NDArray, deviation: NDArray, size: Shape | null): NDArray {
		refuseNegative(deviation, 'scale');
		return drawn(mean, deviation, size, (m, s) => m + s * this.gauss());
	}

	exponential(scale: NDArray, size: Shape | null): NDArray {
		refuseNegative(scale, 'scale');
		return drawn(scale, scale, size, (s) => s * -exactLog(1 - this.twister.double()));
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
	private interval = (max: number): number => {
		if (max < TWO32) return this.twister.upTo(max);
		const mask = maskOf(Math.floor(max / TWO32));
		for (;;) {
			const high = (this.twister.uint32() & mask) >>> 0;
			const value = high * TWO32 + this.twister.uint32();
			if (value <= max) return value;
		}
	};

	/** Integers from low to high, both possible. */
	randint(low: NDArray, high: NDArray, size: Shape | null): NDArray {
		return drawn(low, high, size, (a, b) => a + this.interval(b - a), 'int64');
	}

	/** Shuffles along the first axis, in place. */
	shuffle(a: NDArray): void {
		shuffleRows(a, 0, this.interval);
	}

	/** 0 … n - 1 in random order, or a shuffled copy of an array's rows. */
	permutation(of: number | NDArray): NDArray {
		if (typeof of === 'number') {
			const order = arange(0, of, 1, 'int64');
			this.twister.shuffle(order.data);
			return order;
		}
		if (of.ndim === 0) throw new NumpyError('IndexError', 'x must be an integer or at least 1-dimensional');
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
		if (p) checkProbabilities({ values: contents(p), ndim: p.ndim }, n, WORDS);
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
		if (p) return weightedPlaces(contents(p), count, replace, () => this.twister.double());
		if (replace) return Float64Array.from({ length: count }, () => this.interval(n - 1));
		return this.permutation(n).data.slice(0, count);
	}
}

/** The words of a seed that is an array. */
function seedArray(seed: NDArray): number[] {
	if (seed.size === 0) throw new NumpyError('ValueError', 'Seed must be non-empty');
	if (seed.dtype !== 'int64' && seed.dtype !== 'bool')
		throw new NumpyError(
			'TypeError',
			`Cannot cast array data from dtype('${seed.dtype}') to dtype('int64') according to the rule 'safe'`
		);
	if (seed.ndim !== 1) throw new NumpyError('ValueError', 'Seed array must be 1-d');
	return [...contents(seed)];
}
