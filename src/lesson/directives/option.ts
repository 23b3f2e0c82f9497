import { defineDirective } from '../directive.ts';
import type { Inline } from '../tree.ts';

export interface Option {
	readonly text: readonly Inline[];
	readonly correct: boolean;
	/** The reason, said to a learner who takes this option. */
	readonly say: readonly Inline[];
}

export default defineDirective<Option>({
	name: 'option',
	doc: 'An answer that can be chosen, with the reason why it is right or wrong.',
	example: '::option[Because x is used twice]{correct say="Each use is one path from x to y."}',
	form: 'leaf',
	within: ['choice'],
	attributes: {
		correct: { kind: 'flag', doc: 'Marks the right answer.' },
		say: { kind: 'text', doc: 'Why it is right or wrong.', required: true }
	},
	read({ label, inline, flag, error }) {
		if (label.length === 0) error('the option is empty', 'Write its text in brackets: ::option[…]{say="…"}');
		return { text: label, correct: flag('correct'), say: inline('say') };
	}
});
