import { defineDirective } from '../directive.ts';
import type { Inline } from '../tree.ts';

export interface Reason {
	readonly text: readonly Inline[];
	readonly correct: boolean;
	/** Said to a learner who gives this reason. */
	readonly say: readonly Inline[];
}

export default defineDirective<Reason>({
	name: 'reason',
	doc: 'A reason to choose with an answer of yes or no: both must be right.',
	example: [
		'::reason[Each use of x is one path to y]{correct say="Each path brings one contribution."}',
		'::reason[Squaring doubles a number]{say="It multiplies the number by itself."}'
	].join('\n'),
	form: 'leaf',
	within: ['predict'],
	attributes: {
		correct: { kind: 'flag', doc: 'Marks the right reason.' },
		say: { kind: 'text', doc: 'Why it is right or wrong.', required: true }
	},
	read({ label, inline, flag, error }) {
		if (label.length === 0) error('the reason is empty', 'Write its text in brackets: ::reason[…]{say="…"}');
		return { text: label, correct: flag('correct'), say: inline('say') };
	}
});
