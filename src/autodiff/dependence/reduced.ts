/** @file Ops in which every entry of the operand goes into one entry of the result. */
import { onesLike, toFlat, type Shape } from '#tensor';
import type { Options } from '../op.ts';
import { isReduced } from '../reduction.ts';
import type { Depends } from './link.ts';
import { Repeats } from './repeats.ts';

/** The axes that are reduced have size 1, or are gone, in the result. */
export const reducedAlong =
	(reduces: (shape: Shape, options: Options) => readonly boolean[]): Depends =>
	(op, values) => {
		const { shape } = values.operands[0]!;
		const isGone = reduces(shape, values.options);
		const [delta] = op.back({ ...values, dhdx: onesLike(values.out, 'float64') });
		const factors = toFlat(delta!.delta).map((x) => delta!.sign * x);
		const repeats = new Repeats(
			shape,
			shape.map((n, axis) => (isGone[axis] ? 1 : n))
		);
		const link = (entry: number) => ({
			operand: 0,
			entry,
			out: repeats.at(entry),
			factor: factors[entry]!
		});
		return {
			into: (out) => repeats.of(out).map(link),
			from: (_, entry) => [link(entry)]
		};
	};

/** Along the option `axis`, or all axes. */
export const reduced: Depends = reducedAlong((shape, options) => isReduced(shape, options));

/** Along all axes. */
export const reducedWhole: Depends = reducedAlong((shape) => shape.map(() => true));
