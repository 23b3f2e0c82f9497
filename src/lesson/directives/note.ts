import { defineDirective } from '../directive.ts';
import type { Flow } from '../tree.ts';

export interface Note {
	readonly body: readonly Flow[];
}

export default defineDirective<Note>({
	name: 'note',
	doc: 'Words for the presenter only; a learner does not see them.',
	example: ':::note\nAsk for a show of hands before you go on.\n:::',
	form: 'container',
	within: [],
	attributes: {},
	read({ body, error }) {
		if (body.length === 0) error('the note is empty');
		return { body };
	},
	teach: ({ body }) => ({ title: 'For the presenter', body, answers: [], hints: [] })
});
