import { defineDirective } from '../directive.ts';
import type { Asked } from '../claims.ts';
import type { Place } from '../problem.ts';
import { didYouMean } from '../spelling.ts';

export interface Assert {
	readonly that: Asked;
	readonly at: { readonly moment: string; readonly place: Place };
	readonly pass: number | null;
	/** Within a what-if: of which of the two runs it is true. */
	readonly run: Run;
}

const RUNS = ['right', 'broken'] as const;
export type Run = (typeof RUNS)[number];

export default defineDirective<Assert>({
	name: 'assert',
	doc: 'Something that must be true of the run; the check of the lesson fails where it is not. It is not shown.',
	example: '::assert{at="end" that="x.dhdx == 6"}',
	form: 'either',
	within: [],
	alsoWithin: ['what-if'],
	attributes: {
		that: { kind: 'expression', doc: 'An expression over the trace, such as x.dhdx == 6.', required: true },
		at: { kind: 'moment', doc: 'The moment at which it must be true; the end of the pass without it.' },
		pass: { kind: 'whole', doc: 'The reverse pass, from 1; without it, that of the stop before.' },
		in: { kind: 'text', doc: 'Within a what-if, the run of which it must be true: right, or broken.' }
	},
	read({ text, number, placeOf, parent, label, body, error }) {
		const run = text('in');
		if (run && parent === null)
			error('there is one run only here', 'The attribute in stands in a :::what-if.', placeOf('in'));
		else if (run && !RUNS.some((each) => each === run))
			error(`there is no run '${run.slice(0, 60)}'`, didYouMean(run, RUNS), placeOf('in'));
		if (parent !== null && number('pass') !== null)
			error('the pass is that of the what-if', 'Leave pass out here.', placeOf('pass'));
		if (body.length > 0 || label.length > 0)
			error('an assertion has no text', 'Put it into the attribute that.');
		return {
			that: { text: text('that'), place: placeOf('that') },
			at: { moment: text('at') || 'end', place: placeOf('at') },
			pass: number('pass'),
			run: run === 'broken' ? run : 'right'
		};
	},
	visit: ({ pass }) => ({ stops: false, id: '', pass, stand: null, arrive: null }),
	claims: ({ that, at }, { pass }) => (that.text ? [{ kind: 'truth', that, at: { ...at, pass } }] : [])
});
