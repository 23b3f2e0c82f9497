import {
	addProductInto,
	expandDims,
	matmul,
	matmulWork,
	reshape,
	swapLastAxes,
	transpose,
	type NDArray,
	type Shape
} from '#tensor';
import { multiplied } from '../dependence/product.ts';
import { defineOp, type Delta } from '../op.ts';
import { sampleOf } from '../samples.ts';
import { unbroadcast } from '../unbroadcast.ts';

/** Operands and dhdx as matrices: a vector is a row on the left and a column on the right. */
function asMatrices(a: NDArray, b: NDArray, dhdx: NDArray): [NDArray, NDArray, NDArray] {
	let g = dhdx;
	if (b.ndim === 1) g = expandDims(g, -1);
	if (a.ndim === 1) g = expandDims(g, -2);
	return [a.ndim === 1 ? expandDims(a, 0) : a, b.ndim === 1 ? expandDims(b, 1) : b, g];
}

/** A product of matrices, which is added up where it goes. */
class ProductDelta implements Delta {
	readonly sign = 1;
	private made: NDArray | null = null;

	constructor(
		readonly operand: number,
		private readonly left: NDArray,
		private readonly right: NDArray
	) {}

	get delta(): NDArray {
		return (this.made ??= matmul(this.left, this.right));
	}

	get wide(): NDArray {
		return this.delta;
	}

	addTo(dhdx: NDArray): void {
		addProductInto(dhdx, this.left, this.right);
	}

	/** No sum that began with 0 is -0, so that 0 + it is the product itself. */
	fromZero(): NDArray {
		return matmul(this.left, this.right);
	}
}

/** The back of two vectors, or of a vector and a matrix. */
function vectorBack(a: Shape, b: Shape): string {
	const outer = (left: string, right: string) => `numpy.outer(${left}, ${right})`;
	const self =
		b.length > 1
			? 't.dhdx @ other.value.T'
			: a.length > 1
				? outer('t.dhdx', 'other.value')
				: 't.dhdx * other.value';
	const other =
		a.length > 1
			? 'self.value.T @ t.dhdx'
			: b.length > 1
				? outer('self.value', 't.dhdx')
				: 't.dhdx * self.value';
	return `self.dhdx += ${self}\nother.dhdx += ${other}`;
}

/** The back where an operand is a stack of matrices; a vector beside it is one row or one column of each. */
function stackBack(a: Shape, b: Shape): string {
	const transposed = (name: string, { length }: Shape) => {
		if (length === 2) return `${name}.T`;
		const axes = Array.from({ length }, (_, axis) => axis);
		return `${name}.transpose(${[...axes.slice(0, -2), length - 1, length - 2].join(', ')})`;
	};
	const g = `t.dhdx${a.length === 1 ? '[..., None, :]' : ''}${b.length === 1 ? '[..., None]' : ''}`;
	const right = b.length === 1 ? 'other.value[None, :]' : transposed('other.value', b);
	const left = a.length === 1 ? 'self.value[:, None]' : transposed('self.value', a);
	const column = b.length === 1 ? '[..., 0]' : '';
	return [
		`self.dhdx += unbroadcast(${g} @ ${right}, self.dhdx)`,
		`other.dhdx += unbroadcast((${left} @ ${g})${column}, other.dhdx)`
	].join('\n');
}

const matrixBack = 'self.dhdx += t.dhdx @ other.value.T\nother.dhdx += self.value.T @ t.dhdx';

export default defineOp({
	name: 'matmul',
	signature: 'matmul(self, other)',
	symbol: '@',
	doc: 'Multiplies matrices. Its back multiplies dhdx by the other operand, transposed, on the side where that stood.',
	methods: ['__matmul__', '__rmatmul__'],
	python: {
		call: 'a @ b',
		forward: 'self.value @ other.value',
		back: matrixBack,
		backFor: ([a, b]) => {
			if (a!.length === 2 && b!.length === 2) return matrixBack;
			return Math.max(a!.length, b!.length) <= 2 ? vectorBack(a!, b!) : stackBack(a!, b!);
		}
	},
	forward: ([a, b]) => matmul(a!, b!),
	work: ([a, b]) => matmulWork(a!, b!),
	back: ({ dhdx, operands }) => {
		const [a, b] = operands as [NDArray, NDArray];
		if (a.ndim === 2 && b.ndim === 2)
			return [new ProductDelta(0, dhdx, transpose(b)), new ProductDelta(1, transpose(a), dhdx)];
		const [left, right, g] = asMatrices(a, b, dhdx);
		const wideA = matmul(g, swapLastAxes(right));
		const wideB = matmul(swapLastAxes(left), g);
		const fit = (wide: NDArray, matrix: NDArray, x: NDArray) =>
			reshape(unbroadcast(wide, matrix.shape), x.shape);
		return [
			{ operand: 0, sign: 1, wide: wideA, delta: fit(wideA, left, a) },
			{ operand: 1, sign: 1, wide: wideB, delta: fit(wideB, right, b) }
		];
	},
	depends: (_, values) => multiplied(values),
	linearIn: 'each',
	tex: {
		forward: ({ operands: [a, b] }) => `${a} \\, ${b}`,
		back: (g, { operands: [a, b], shapes }) => {
			const [vectorA, vectorB] = (shapes ?? []).map((shape) => shape.length === 1);
			return [
				vectorB ? `${g} ${vectorA ? '\\cdot' : '\\otimes'} ${b}` : `${g} \\, {${b}}^{\\top}`,
				vectorA ? `${vectorB ? `${g} \\cdot ${a}` : `${a} \\otimes ${g}`}` : `{${a}}^{\\top} \\, ${g}`
			];
		},
		local: ({ operands: [a, b] }) => [b!, a!],
		entries: ([a, b]) => {
			// The inner index k is that of the entries that are multiplied and added up.
			const row = a!.length > 1 ? ['i'] : [];
			const column = b!.length > 1 ? ['j'] : [];
			return {
				out: [...row, ...column].join(','),
				operands: [[...row, 'k'].join(','), ['k', ...column].join(',')]
			};
		}
	},
	kinks: [],
	samples: [
		{ operands: [sampleOf([2, 3]), sampleOf([3, 4])] },
		{ operands: [sampleOf([1, 3]), sampleOf([3, 1])] },
		{ operands: [sampleOf([4, 1]), sampleOf([1, 2])] },
		{ operands: [sampleOf([3, 3]), sampleOf([3, 3])] },
		{ operands: [sampleOf([3]), sampleOf([3])] },
		{ operands: [sampleOf([2, 3]), sampleOf([3])] },
		{ operands: [sampleOf([3]), sampleOf([3, 2])] },
		{ operands: [sampleOf([2, 2, 3]), sampleOf([3, 2])] },
		{ operands: [sampleOf([3, 2]), sampleOf([2, 2, 1])] },
		{ operands: [sampleOf([2, 2, 3]), sampleOf([3])] },
		{ operands: [sampleOf([3]), sampleOf([2, 3, 2])] }
	],
	errors: [
		{ operands: [sampleOf([2, 3]), sampleOf([2, 3])], message: 'size 2 is different from 3' },
		{ operands: [sampleOf([]), sampleOf([3])], message: 'does not have enough dimensions' }
	]
});
