/** @file Ops that compute each entry of the result from the entries in its place, after shapes are broadcast. */
import { onesLike, toFlat } from '#tensor';
import type { Op } from '../op.ts';
import type { Depends, Link, Values } from './link.ts';
import { Repeats } from './repeats.ts';

const markOf = (operand: number): string => String.fromCharCode(0xe000 + operand);

/** For each operand the one whose entry is the derivative by it, as b of a × b is; undefined where it is computed. */
function namedFactors(op: Op, { operands, options }: Values): (number | undefined)[] {
	const marks = operands.map((_, k) => markOf(k));
	return op.tex.local({ out: '', operands: marks }, options).map((tex) => {
		const named = marks.indexOf(tex);
		return named < 0 ? undefined : named;
	});
}

/** The derivatives are what the op's `back` makes of a dhdx of ones, before anything is summed. */
export const inPlace: Depends = (op, values) => {
	const { out, operands } = values;
	const deltas = op.back({ ...values, dhdx: onesLike(out, 'float64') });
	const factors = deltas.map(({ wide, sign }) => toFlat(wide).map((x) => sign * x));
	const repeats = operands.map(({ shape }) => new Repeats(out.shape, shape));
	const named = namedFactors(op, values);
	const link = (operand: number, entry: number, at: number): Link => {
		const source = named[operand];
		const factor = factors[operand]![at]!;
		const made = { operand, entry, out: at, factor };
		return source === undefined
			? made
			: { ...made, source: { operand: source, entry: repeats[source]!.at(at) } };
	};
	return {
		into: (at) => operands.map((_, k) => link(k, repeats[k]!.at(at), at)),
		from: (operand, entry) => repeats[operand]!.of(entry).map((at) => link(operand, entry, at))
	};
};
