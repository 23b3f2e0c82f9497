/** @file The loops of a binary ufunc in JavaScript: over buffers of one size, and over a matrix of any strides. */

export interface BinaryLoops {
	one(x: number, y: number): number;
	/** Loops over two buffers of n elements, or one buffer and one number. */
	both(out: Float64Array, x: Float64Array, y: Float64Array): void;
	right(out: Float64Array, x: Float64Array, y: number): void;
	left(out: Float64Array, x: number, y: Float64Array): void;
}

/** A matrix in a buffer: where it begins, and its strides down and to the right; 0 repeats an entry. */
export interface Strided {
	readonly data: Float64Array;
	readonly offset: number;
	readonly down: number;
	readonly right: number;
}

/** Loops around a scalar function; the functions of the training loop have loops of their own below. */
export function loopsOf(one: (x: number, y: number) => number): BinaryLoops {
	return {
		one,
		both(out, x, y) {
			for (let i = 0; i < out.length; i++) out[i] = one(x[i]!, y[i]!);
		},
		right(out, x, y) {
			for (let i = 0; i < out.length; i++) out[i] = one(x[i]!, y);
		},
		left(out, x, y) {
			for (let i = 0; i < out.length; i++) out[i] = one(x, y[i]!);
		}
	};
}

/** out = f(a, b) of matrices with as many columns; `out` is row-major. */
export function loopOverRows(
	one: (x: number, y: number) => number,
	out: Float64Array,
	columns: number,
	a: Strided,
	b: Strided
): void {
	const { data: x, right: rightA } = a;
	const { data: y, right: rightB } = b;
	let startA = a.offset;
	let startB = b.offset;
	for (let k = 0; k < out.length; startA += a.down, startB += b.down)
		for (let j = 0, p = startA, q = startB; j < columns; j++, p += rightA, q += rightB)
			out[k++] = one(x[p]!, y[q]!);
}

export const addLoops: BinaryLoops = {
	one: (x, y) => x + y,
	both(out, x, y) {
		for (let i = 0; i < out.length; i++) out[i] = x[i]! + y[i]!;
	},
	right(out, x, y) {
		for (let i = 0; i < out.length; i++) out[i] = x[i]! + y;
	},
	left(out, x, y) {
		for (let i = 0; i < out.length; i++) out[i] = x + y[i]!;
	}
};

export const subtractLoops: BinaryLoops = {
	one: (x, y) => x - y,
	both(out, x, y) {
		for (let i = 0; i < out.length; i++) out[i] = x[i]! - y[i]!;
	},
	right(out, x, y) {
		for (let i = 0; i < out.length; i++) out[i] = x[i]! - y;
	},
	left(out, x, y) {
		for (let i = 0; i < out.length; i++) out[i] = x - y[i]!;
	}
};

export const multiplyLoops: BinaryLoops = {
	one: (x, y) => x * y,
	both(out, x, y) {
		for (let i = 0; i < out.length; i++) out[i] = x[i]! * y[i]!;
	},
	right(out, x, y) {
		for (let i = 0; i < out.length; i++) out[i] = x[i]! * y;
	},
	left(out, x, y) {
		for (let i = 0; i < out.length; i++) out[i] = x * y[i]!;
	}
};

export const divideLoops: BinaryLoops = {
	one: (x, y) => x / y,
	both(out, x, y) {
		for (let i = 0; i < out.length; i++) out[i] = x[i]! / y[i]!;
	},
	right(out, x, y) {
		for (let i = 0; i < out.length; i++) out[i] = x[i]! / y;
	},
	left(out, x, y) {
		for (let i = 0; i < out.length; i++) out[i] = x / y[i]!;
	}
};
