import type { Claim } from '#lesson';
import { curveOf, gapIn } from '../words/curve.ts';
import { ExpressionError } from '../words/expression-error.ts';
import type { Report } from './timelines.ts';

/** Reports an expression that cannot be drawn over its range. */
export function checkCurve({ plot, range }: Extract<Claim, { kind: 'curve' }>, report: Report): void {
	try {
		const curve = curveOf(plot.text);
		const gap = gapIn(curve, range);
		if (gap !== null)
			report(
				plot.place,
				`'${plot.text}' has no value at ${curve.variable} = ${gap}`,
				'Choose by x="…" where it has one everywhere.'
			);
	} catch (error) {
		if (!(error instanceof ExpressionError)) throw error;
		report(plot.place, error.message, error.hint);
	}
}
