/** @file Ops whose entries are entries of the operands, at other places, or their negatives. */
import { NDArray, toFlat } from '#tensor';
import type { Depends, Link } from './link.ts';

/** Where the entries come from is read off what the op makes of operands that hold their own numbers, from 1. */
export const copied: Depends = (op, { operands, options }) => {
	const starts: number[] = [];
	let next = 1;
	const numbered = operands.map(({ size, shape }) => {
		const start = next;
		starts.push(start);
		next += size;
		return new NDArray(
			Float64Array.from({ length: size }, (_, i) => start + i),
			shape
		);
	});
	const numbers = toFlat(op.forward(numbered, options));
	const link = (out: number): Link[] => {
		const number = numbers[out]!;
		// Zeros that were put in come from nowhere.
		if (number === 0) return [];
		const operand = starts.findLastIndex((start) => start <= Math.abs(number));
		return [{ operand, entry: Math.abs(number) - starts[operand]!, out, factor: Math.sign(number) }];
	};
	return {
		copies: true,
		into: link,
		from(operand, entry) {
			const number = starts[operand]! + entry;
			const outs: number[] = [];
			numbers.forEach((x, out) => Math.abs(x) === number && outs.push(out));
			return outs.flatMap(link);
		}
	};
};
