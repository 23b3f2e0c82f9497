import { defineDirective, type Part } from '../directive.ts';
import type { Asked, At, Mistakes } from '../claims.ts';
import type { Flow } from '../tree.ts';
import { wordsOf } from '../words-of.ts';
import hint, { type Hint } from './hint.ts';
import misconception, { type Misconception } from './misconception.ts';
import reason, { type Reason } from './reason.ts';

export interface Predict {
	readonly id: string;
	readonly of: Asked;
	/** The moment whose state is the answer; '' for that at which the debugger waits. */
	readonly at: Omit<At, 'pass'>;
	/** The moment at which the debugger waits for the answer; '' for where the stop before has left it. */
	readonly from: Omit<At, 'pass'>;
	readonly pass: number | null;
	/** The mistakes of the run that is asked about; null for the right run. */
	readonly broken: Mistakes | null;
	/** How far off a number may be, of the larger of 1 and its size. */
	readonly tolerance: number;
	readonly body: readonly Flow[];
	readonly hints: readonly Part<Hint>[];
	readonly misconceptions: readonly Part<Misconception>[];
	/** Empty where no reason is asked for. */
	readonly reasons: readonly Part<Reason>[];
}

const TOLERANCE = 1e-6;

/** What is asked of the moment at which the debugger waits: what comes after it. */
const AHEAD = /^(?:next|backs)$/;

export default defineDirective<Predict>({
	name: 'predict',
	doc: 'Asks the learner for something that the trace knows: a number, an array, a shape, a sign, a tensor, an order of tensors, yes or no.',
	example: [
		':::predict{id="reuse" of="x.dhdx" at="end"}',
		'What will `dhdx` of x be?',
		'::hint[Count the arrows that leave x.]',
		'::misconception{answer="3" say="That is one contribution; x is used twice."}',
		':::'
	].join('\n'),
	form: 'container',
	within: [],
	attributes: {
		id: { kind: 'id', doc: 'A name for the question, one of a kind in the lesson.' },
		of: {
			kind: 'expression',
			doc: 'What is asked for: x.dhdx, W.dhdx[0, 1], W.dhdx.shape, sign(w.dhdx), m.depends_on, x.shape == w.shape, next (the tensor whose back is called next), backs (the order in which backs are called from here on).',
			required: true
		},
		at: {
			kind: 'moment',
			doc: 'The moment at which the answer is there; without it the end of the pass, and for next and backs where the debugger waits.'
		},
		from: {
			kind: 'moment',
			doc: 'The moment at which the debugger waits; without it, where the stop before was.'
		},
		pass: { kind: 'whole', doc: 'The reverse pass, from 1; without it, that of the stop before.' },
		tolerance: {
			kind: 'number',
			doc: 'How far off a number may be, relative to the larger of 1 and its size.'
		},
		'what-if': {
			kind: 'text',
			doc: 'Switches of a what-if; the answer is then that of the run with these mistakes.'
		}
	},
	read({ text, number, placeOf, body, parts, error }) {
		if (body.length === 0) error('the prediction asks nothing', 'Write the question in its body.');
		const reasons = parts(reason);
		if (reasons.length === 1)
			error('a prediction needs two reasons at least, or none', 'Write them as ::reason[…]{say="…"}.');
		else if (reasons.length > 1 && reasons.filter(({ data }) => data.correct).length !== 1)
			error('exactly one reason must be correct', 'Mark it: ::reason[…]{correct say="…"}.');
		return {
			id: text('id'),
			of: { text: text('of'), place: placeOf('of') },
			at: {
				moment: text('at') || (AHEAD.test(text('of')) ? text('from') : 'end'),
				place: placeOf('at')
			},
			from: { moment: text('from'), place: placeOf('from') },
			pass: number('pass'),
			broken: text('what-if') ? { names: wordsOf(text('what-if')), place: placeOf('what-if') } : null,
			tolerance: number('tolerance') ?? TOLERANCE,
			body,
			hints: parts(hint),
			misconceptions: parts(misconception),
			reasons
		};
	},
	teach: ({ body, hints, misconceptions, reasons }) => ({
		title: 'Predict',
		body,
		answers: [
			...reasons.map(({ data }) => ({ right: data.correct, given: data.text, say: data.say })),
			...misconceptions.map(({ data }) => ({ right: false, given: data.answer.text, say: data.say }))
		],
		hints: hints.map(({ data }) => data.text)
	}),
	visit: ({ id, at, from, pass, broken }) => ({
		stops: true,
		isQuestion: true,
		id,
		pass,
		stand: from.moment || null,
		// The debugger shows the right run: the answer of a broken one is nowhere on its way.
		arrive: broken ? null : at.moment || null
	}),
	claims: ({ of, at, from, broken, tolerance, misconceptions, reasons }, { pass, stand, arrive }) => [
		{
			kind: 'answer',
			of,
			at: { ...at, moment: broken ? at.moment : arrive, pass, broken },
			stand: { moment: stand, place: from.place, pass },
			tolerance,
			wrong: misconceptions.map(({ data }) => data.answer),
			hasReasons: reasons.length > 0
		}
	]
});
