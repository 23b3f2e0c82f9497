/** @file The dependence of a product of matrices, vectors or stacks of matrices. */
import { broadcastShapes, toFlat, type NDArray } from '#tensor';
import type { Link, Links, Values } from './link.ts';
import { Repeats } from './repeats.ts';

const count = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** Rows, columns and the axes in front of a matrix; a vector is one row, or one column. */
function matrixOf({ shape }: NDArray, side: 'left' | 'right') {
	const as = shape.length === 1 ? (side === 'left' ? [1, ...shape] : [...shape, 1]) : shape;
	return { stack: as.slice(0, -2), rows: as.at(-2)!, columns: as.at(-1)! };
}

/** Axes of size 1 that a vector does not have change no position in row-major order. */
export function multiplied({ operands: [a, b] }: Values): Links {
	const [left, right] = [matrixOf(a!, 'left'), matrixOf(b!, 'right')];
	const [leftData, rightData] = [toFlat(a!), toFlat(b!)];
	const [rows, inner, columns] = [left.rows, left.columns, right.columns];
	const stack = broadcastShapes(left.stack, right.stack);
	const [inLeft, inRight] = [new Repeats(stack, left.stack), new Repeats(stack, right.stack)];

	/** The product a[i, k] b[k, j] in the m-th matrix of the stack. */
	const places = (m: number, i: number, k: number, j: number) => ({
		out: (m * rows + i) * columns + j,
		a: (inLeft.at(m) * rows + i) * inner + k,
		b: (inRight.at(m) * inner + k) * columns + j
	});
	type Place = ReturnType<typeof places>;
	const toLeft = ({ out, a, b }: Place): Link => ({
		operand: 0,
		entry: a,
		out,
		factor: rightData[b]!,
		source: { operand: 1, entry: b }
	});
	const toRight = ({ out, a, b }: Place): Link => ({
		operand: 1,
		entry: b,
		out,
		factor: leftData[a]!,
		source: { operand: 0, entry: a }
	});

	return {
		into(out) {
			const j = out % columns;
			const i = Math.floor(out / columns) % rows;
			const m = Math.floor(out / (columns * rows));
			const met = count(inner).map((k) => places(m, i, k, j));
			return [...met.map(toLeft), ...met.map(toRight)];
		},
		from(operand, entry) {
			const width = operand === 0 ? inner : columns;
			const height = operand === 0 ? rows : inner;
			const second = entry % width;
			const first = Math.floor(entry / width) % height;
			const matrices = (operand === 0 ? inLeft : inRight).of(Math.floor(entry / (width * height)));
			return matrices.flatMap((m) =>
				operand === 0
					? count(columns).map((j) => toLeft(places(m, first, second, j)))
					: count(rows).map((i) => toRight(places(m, i, first, second)))
			);
		}
	};
}
