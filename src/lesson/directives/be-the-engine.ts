import { defineDirective, type Part } from '../directive.ts';
import type { Place } from '../problem.ts';
import { didYouMean } from '../spelling.ts';
import type { Flow } from '../tree.ts';
import hint, { type Hint } from './hint.ts';

const FEEDBACK = ['step', 'end'] as const;
export type Feedback = (typeof FEEDBACK)[number];

export interface BeTheEngine {
	readonly id: string;
	readonly from: { readonly moment: string; readonly place: Place };
	readonly pass: number | null;
	/** Whether a wrong move is told at once, or at the end. */
	readonly feedback: Feedback;
	readonly body: readonly Flow[];
	readonly hints: readonly Part<Hint>[];
	readonly place: Place;
}

export default defineDirective<BeTheEngine>({
	name: 'be-the-engine',
	doc: 'The learner does the reverse pass by hand: whose back is called next, to which operands it writes, and how much.',
	example: [
		':::be-the-engine{id="you" from="seed" feedback="step"}',
		'Now you are the engine. Do the pass from `L` to the leaves.',
		'::hint[A `back` may be called when all consumers of its tensor have been.]',
		':::'
	].join('\n'),
	form: 'container',
	within: [],
	attributes: {
		id: { kind: 'id', doc: 'A name for the stop, one of a kind in the lesson.' },
		pass: { kind: 'whole', doc: 'The reverse pass, from 1; without it, that of the stop before.' },
		from: {
			kind: 'moment',
			doc: 'The moment from which the learner goes on; without it, where the stop before was.'
		},
		feedback: {
			kind: 'text',
			doc: 'When a wrong move is told: step, at once, which it is without it; or end, when the pass is over.'
		}
	},
	read({ text, number, placeOf, body, parts, place, error }) {
		const written = text('feedback') || 'step';
		const feedback = FEEDBACK.find((each) => each === written);
		if (!feedback)
			error(
				`there is no feedback '${written.slice(0, 60)}'`,
				didYouMean(written, FEEDBACK) || 'There are: step, end.',
				placeOf('feedback')
			);
		if (body.length === 0) error('nothing is said of the pass', 'Say in its body what the learner is to do.');
		return {
			id: text('id'),
			from: { moment: text('from'), place: placeOf('from') },
			pass: number('pass'),
			feedback: feedback ?? 'step',
			body,
			hints: parts(hint),
			place
		};
	},
	visit: ({ id, from, pass }) => ({
		stops: true,
		isQuestion: true,
		id,
		pass,
		stand: from.moment || null,
		arrive: null
	}),
	claims: ({ from, place }, { pass, stand }) => {
		const at = { pass, moment: stand, place: from.moment ? from.place : place };
		return [
			// What the debugger keeps to itself meanwhile is the order in which the backs are called.
			{
				kind: 'answer',
				of: { text: 'backs', place },
				at,
				stand: at,
				tolerance: 0,
				wrong: [],
				hasReasons: false
			},
			{ kind: 'by-hand', at }
		];
	}
});
