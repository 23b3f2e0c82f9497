import type { Asked, Mistakes } from '../claims.ts';
import { defineDirective, type Part } from '../directive.ts';
import { didYouMean } from '../spelling.ts';
import type { Flow } from '../tree.ts';
import { wordsOf } from '../words-of.ts';
import assert, { type Assert } from './assert.ts';

const VERDICTS = ['loud', 'silent', 'harmless'];
/** Passes that both runs may go on. */
const MOST_FURTHER = 1000;

export interface WhatIf {
	readonly id: string;
	readonly mistakes: Mistakes;
	/** How the mistake shows, as the author says; null where nothing is said. */
	readonly verdict: Asked | null;
	readonly pass: number | null;
	/** How many passes both runs go on. */
	readonly further: number;
	readonly body: readonly Flow[];
	readonly asserts: readonly Part<Assert>[];
}

export default defineDirective<WhatIf>({
	name: 'what-if',
	doc: 'Offers to make a pass twice, once with a mistake in the engine, and shows both runs side by side.',
	example: [
		':::what-if{id="assign" switch="assign" verdict="silent"}',
		'Let `back` write `=` in place of `+=`. Look at `x`, which is used twice.',
		'::assert{that="x.dhdx == 3" in="broken"}',
		':::'
	].join('\n'),
	form: 'container',
	within: [],
	attributes: {
		id: { kind: 'id', doc: 'A name for the stop, one of a kind in the lesson.' },
		switch: {
			kind: 'text',
			doc: 'The mistakes, by their names as in backstep what-if; several are divided by spaces.',
			required: true
		},
		verdict: { kind: 'text', doc: 'How it shows, which the check works out: loud, silent or harmless.' },
		pass: { kind: 'whole', doc: 'The reverse pass, from 1; without it, that of the stop before.' },
		further: { kind: 'whole', doc: 'How many passes both runs go on, up to 1000; without it, 1.' }
	},
	read({ text, number, placeOf, body, parts, error }) {
		const verdict = text('verdict');
		if (verdict && !VERDICTS.includes(verdict))
			error(
				`there is no verdict '${verdict.slice(0, 60)}'`,
				didYouMean(verdict, VERDICTS),
				placeOf('verdict')
			);
		const further = number('further') ?? 1;
		if (further > MOST_FURTHER)
			error(`further is at most ${MOST_FURTHER}`, 'Take fewer passes.', placeOf('further'));
		if (body.length === 0) error('the what-if is empty', 'Say what is changed, and what to look for.');
		return {
			id: text('id'),
			mistakes: { names: wordsOf(text('switch')), place: placeOf('switch') },
			verdict: VERDICTS.includes(verdict) ? { text: verdict, place: placeOf('verdict') } : null,
			pass: number('pass'),
			further: Math.min(further, MOST_FURTHER),
			body,
			asserts: parts(assert)
		};
	},
	visit: ({ id, pass }) => ({ stops: true, id, pass, stand: null, arrive: null, isQuestion: true }),
	claims: ({ mistakes, verdict, further, asserts }, { pass }) =>
		mistakes.names.length === 0
			? []
			: [
					{ kind: 'what-if', mistakes, pass, further, verdict },
					...asserts.map(({ data: { that, at, run } }) => ({
						kind: 'truth' as const,
						that,
						at: { ...at, pass, broken: run === 'broken' ? mistakes : null }
					}))
				]
});
