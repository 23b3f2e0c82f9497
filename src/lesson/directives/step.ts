import { defineDirective } from '../directive.ts';
import type { At } from '../claims.ts';
import type { Flow } from '../tree.ts';

export interface Step {
	readonly to: Omit<At, 'pass'>;
	/** Null where it is the pass of the stop before. */
	readonly pass: number | null;
	readonly body: readonly Flow[];
}

export default defineDirective<Step>({
	name: 'step',
	doc: 'Takes the debugger to a moment, with the text to read there.',
	example: ':::step{to="back of y"}\nWatch x: the first `+=` makes it 3, the second makes it 6.\n:::',
	form: 'container',
	within: [],
	attributes: {
		to: {
			kind: 'moment',
			doc: 'The moment: start, order, zero, seed, end, "back of a1", "back of W2 @ a1, 2nd"; of the forward pass "made a1", "before a1", or \'line "a1 = W1 @ x"\', where that has run.',
			required: true
		},
		pass: { kind: 'whole', doc: 'The reverse pass, from 1; without it, that of the stop before.' }
	},
	read({ text, number, placeOf, body, error }) {
		if (body.length === 0) error('the step is empty', 'Say what there is to see at this moment.');
		return { to: { moment: text('to'), place: placeOf('to') }, pass: number('pass'), body };
	},
	visit: ({ to, pass }) => ({
		stops: true,
		id: '',
		pass,
		stand: to.moment || null,
		arrive: to.moment || null
	}),
	claims: ({ to }, { pass }) => (to.moment ? [{ kind: 'moment', at: { ...to, pass } }] : [])
});
