import { defineDirective, type Part } from '../directive.ts';
import type { At } from '../claims.ts';
import type { Flow } from '../tree.ts';
import hint, { type Hint } from './hint.ts';
import option, { type Option } from './option.ts';

export interface Choice {
	readonly id: string;
	/** The moment at which the debugger waits; '' for where the stop before has left it. */
	readonly from: Omit<At, 'pass'>;
	readonly pass: number | null;
	readonly body: readonly Flow[];
	readonly options: readonly Part<Option>[];
	readonly hints: readonly Part<Hint>[];
}

export default defineDirective<Choice>({
	name: 'choice',
	doc: 'A question with answers to choose from, each with a reason.',
	example: [
		':::choice{id="why"}',
		'Why does x get two contributions?',
		'::option[Because x is used twice]{correct say="Each use is one path from x to y."}',
		'::option[Because y is squared]{say="Squaring is one way of using x twice; the number of uses counts."}',
		':::'
	].join('\n'),
	form: 'container',
	within: [],
	attributes: {
		id: { kind: 'id', doc: 'A name for the question, one of a kind in the lesson.' },
		from: {
			kind: 'moment',
			doc: 'The moment at which the debugger waits; without it, where the stop before was.'
		},
		pass: { kind: 'whole', doc: 'The reverse pass, from 1; without it, that of the stop before.' }
	},
	read({ text, number, placeOf, body, parts, error }) {
		const options = parts(option);
		if (body.length === 0) error('the choice asks nothing', 'Write the question in its body.');
		if (options.length < 2)
			error('a choice needs two options at least', 'Write them as ::option[…]{say="…"}.');
		else if (options.filter(({ data }) => data.correct).length !== 1)
			error('exactly one option must be correct', 'Mark it: ::option[…]{correct say="…"}.');
		return {
			id: text('id'),
			from: { moment: text('from'), place: placeOf('from') },
			pass: number('pass'),
			body,
			options,
			hints: parts(hint)
		};
	},
	teach: ({ body, hints, options }) => ({
		title: 'Choose',
		body,
		answers: options.map(({ data }) => ({ right: data.correct, given: data.text, say: data.say })),
		hints: hints.map(({ data }) => data.text)
	}),
	visit: ({ id, from, pass }) => ({
		stops: true,
		isQuestion: true,
		id,
		pass,
		stand: from.moment || null,
		arrive: null
	}),
	claims: ({ from }, { pass }) => (from.moment ? [{ kind: 'moment', at: { ...from, pass } }] : [])
});
