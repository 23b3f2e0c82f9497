import type { Asked } from '../claims.ts';
import { defineDirective } from '../directive.ts';
import { didYouMean } from '../spelling.ts';
import { wordsOf } from '../words-of.ts';

/** What of the debugger can be brought to the fore, and what it is. */
export const PANELS = {
	graph: 'the graph',
	training: 'the training',
	code: 'the code',
	derivation: 'the derivation',
	tensor: 'one tensor with its numbers',
	output: 'what the program printed and drew',
	tensors: 'the table of tensors',
	variables: 'the variables',
	watches: 'the watches',
	'what-if': 'the mistakes',
	breakpoints: 'the breakpoints',
	origin: 'where an entry comes from',
	'gradient-check': 'the gradient check',
	bookmarks: 'the bookmarks',
	'be-the-engine': 'a pass done by hand'
} as const;

export type PanelName = keyof typeof PANELS;

export interface Focus {
	readonly panels: readonly PanelName[];
	/** Names of tensors. */
	readonly nodes: readonly Asked[];
}

const isPanel = (word: string): word is PanelName => Object.hasOwn(PANELS, word);

export default defineDirective<Focus>({
	name: 'focus',
	doc: 'Brings panels and tensors to the fore, from the stop before it on until another focus.',
	example: '::focus{panels="graph tensors" nodes="x"}',
	form: 'leaf',
	within: [],
	attributes: {
		panels: { kind: 'text', doc: `Panels, divided by spaces: ${Object.keys(PANELS).join(', ')}.` },
		nodes: { kind: 'text', doc: 'Names of tensors, divided by spaces.' }
	},
	read({ text, placeOf, label, error }) {
		const words = wordsOf(text('panels'));
		const nodes = wordsOf(text('nodes'));
		for (const word of words)
			if (!isPanel(word))
				error(
					`there is no panel '${word.slice(0, 60)}'`,
					didYouMean(word, Object.keys(PANELS)),
					placeOf('panels')
				);
		if (label.length > 0) error('a focus has no text', 'Name panels or nodes in its attributes.');
		else if (words.length + nodes.length === 0)
			error('the focus names nothing', 'Write panels="graph code" or nodes="W1 b1".');
		return {
			panels: words.filter(isPanel),
			nodes: nodes.map((name) => ({ text: name, place: placeOf('nodes') }))
		};
	},
	visit: () => ({ stops: false, id: '', pass: null, stand: null, arrive: null }),
	claims: ({ nodes }, { pass }) =>
		nodes.length > 0
			? [{ kind: 'tensors', names: nodes, at: { pass, moment: 'end', place: nodes[0]!.place } }]
			: []
});
