import { defineDirective } from '../directive.ts';
import type { Inline } from '../tree.ts';

export interface Hint {
	readonly text: readonly Inline[];
}

export default defineDirective<Hint>({
	name: 'hint',
	doc: 'A hint to a question; several are shown one after the other, in the order of the file.',
	example: '::hint[Count the arrows that leave x.]',
	form: 'leaf',
	within: ['predict', 'choice', 'exercise', 'be-the-engine'],
	attributes: {},
	read({ label, error }) {
		if (label.length === 0)
			error('the hint is empty', 'Write its text in brackets: ::hint[Count the arrows.]');
		return { text: label };
	}
});
