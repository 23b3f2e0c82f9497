import { defineDirective } from '../directive.ts';
import type { Asked } from '../claims.ts';
import type { Place } from '../problem.ts';

export interface Assert {
	readonly that: Asked;
	readonly at: { readonly moment: string; readonly place: Place };
	readonly pass: number | null;
}

export default defineDirective<Assert>({
	name: 'assert',
	doc: 'Something that must be true of the run; the check of the lesson fails where it is not. It is not shown.',
	example: '::assert{at="end" that="x.dhdx == 6"}',
	form: 'either',
	within: [],
	attributes: {
		that: { kind: 'expression', doc: 'An expression over the trace, such as x.dhdx == 6.', required: true },
		at: { kind: 'moment', doc: 'The moment at which it must be true; the end of the pass without it.' },
		pass: { kind: 'whole', doc: 'The reverse pass, from 1; without it, that of the stop before.' }
	},
	read({ text, number, placeOf, label, body, error }) {
		if (body.length > 0 || label.length > 0)
			error('an assertion has no text', 'Put it into the attribute that.');
		return {
			that: { text: text('that'), place: placeOf('that') },
			at: { moment: text('at') || 'end', place: placeOf('at') },
			pass: number('pass')
		};
	},
	visit: ({ pass }) => ({ stops: false, id: '', pass, stand: null, arrive: null }),
	claims: ({ that, at }, { pass }) => (that.text ? [{ kind: 'truth', that, at: { ...at, pass } }] : [])
});
