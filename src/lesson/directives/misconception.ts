import { defineDirective } from '../directive.ts';
import type { Asked } from '../claims.ts';
import type { Inline } from '../tree.ts';

export interface Misconception {
	/** The wrong answer, as an expression over the trace: `3`, `-w.dhdx`, or the name of a tensor. */
	readonly answer: Asked;
	/** Said to a learner who gives it. */
	readonly say: readonly Inline[];
}

export default defineDirective<Misconception>({
	name: 'misconception',
	doc: 'A wrong answer that is known to come up, and what to say to the learner who gives it.',
	example: '::misconception{answer="3" say="That is one contribution; x is used twice."}',
	form: 'leaf',
	within: ['predict'],
	attributes: {
		answer: {
			kind: 'expression',
			doc: 'The wrong answer: a number, the name of a tensor, or an expression over the trace such as -x.dhdx.',
			required: true
		},
		say: { kind: 'text', doc: 'What the learner is told.', required: true }
	},
	read: ({ text, inline, placeOf }) => ({
		answer: { text: text('answer'), place: placeOf('answer') },
		say: inline('say')
	})
});
