/** @file Why a pass that zeroes less may come to the same numbers. */
import type { Part } from './parts.ts';
import type { Harmless } from './switch.ts';

/** Where a program zeroes outside of the pass, it has done so when the pass begins: the mistake begins one pass before. */
export const leadOfZeroing = ({ zeroings, drivers }: Part): number =>
	zeroings.some(({ statement }) =>
		drivers.every(({ function: f }) => statement.start < f.start || statement.end > f.end)
	)
		? 1
		: 0;

/** Every dhdx began with zeros although it was not zeroed. */
export function nothingWasLeft({ right, broken }: Harmless): string | null {
	const seen = new Set<number>();
	for (const { node, phase, set, contributions } of broken.steps) {
		if (phase === 'zero' && set?.data.some((x) => x !== 0)) return null;
		if (phase === 'seed') seen.add(node);
		for (const { target, before } of contributions) {
			if (!seen.has(target) && before.data.some((x) => x !== 0)) return null;
			seen.add(target);
		}
	}
	return right.pass === 1
		? `This is the first pass: every ${right.gradient} was zero already.`
		: `Every ${right.gradient} was zero already: nothing was left from an earlier pass.`;
}
