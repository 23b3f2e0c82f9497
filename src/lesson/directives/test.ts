import { defineDirective } from '../directive.ts';
import type { Asked } from '../claims.ts';
import type { Inline } from '../tree.ts';

export interface Test {
	/** Python, which runs after the program. */
	readonly that: Asked;
	/** Said where it is not so; empty for nothing. */
	readonly say: readonly Inline[];
}

export default defineDirective<Test>({
	name: 'test',
	doc: 'Something that must be true after the program of an exercise has run.',
	example: '::test{that="y.value == 6" say="The value of a product comes first."}',
	form: 'leaf',
	within: ['exercise'],
	attributes: {
		that: { kind: 'text', doc: 'An expression of Python, such as y.value == 6.', required: true },
		say: { kind: 'text', doc: 'What the learner is told where it is not so.' }
	},
	read: ({ text, inline, placeOf }) => ({
		that: { text: text('that'), place: placeOf('that') },
		say: text('say') ? inline('say') : []
	})
});
