import type { Place } from '../problem.ts';
import { defineDirective } from '../directive.ts';
import { didYouMean } from '../spelling.ts';
import type { Flow } from '../tree.ts';
import { wordsOf } from '../words-of.ts';

/** What of a training can be shown. */
const PARTS = ['loss', 'fit', 'weights', 'measures'] as const;
export type TrainingPart = (typeof PARTS)[number];

export interface Train {
	readonly id: string;
	/** The pass up to which the program runs; null for its end. */
	readonly until: number | null;
	readonly untilPlace: Place;
	/** Empty for all. */
	readonly show: readonly TrainingPart[];
	readonly body: readonly Flow[];
}

const isPart = (word: string): word is TrainingPart => PARTS.some((each) => each === word);

export default defineDirective<Train>({
	name: 'train',
	doc: 'Lets the cells run up to a pass, with the training in view; the learner may stop anywhere and step inside.',
	example: ':::train{id="run1" until="1000" show="loss fit"}\nWatch the loss.\n:::',
	form: 'container',
	within: [],
	attributes: {
		id: { kind: 'id', doc: 'A name for the stop, one of a kind in the lesson.' },
		until: {
			kind: 'whole',
			doc: 'The pass at which the run waits, counted from the start of the lesson; without it, the end.'
		},
		show: { kind: 'text', doc: `What is shown first: ${PARTS.join(', ')}; without it, everything.` }
	},
	read({ text, number, placeOf, body, error }) {
		const words = wordsOf(text('show'));
		for (const word of words)
			if (!isPart(word))
				error(`a training has no part '${word.slice(0, 60)}'`, didYouMean(word, PARTS), placeOf('show'));
		if (body.length === 0) error('the training is empty', 'Say what there is to watch.');
		return {
			id: text('id'),
			until: number('until'),
			untilPlace: placeOf('until'),
			show: words.filter(isPart),
			body
		};
	},
	visit: ({ id, until }) => ({
		stops: true,
		id,
		pass: until,
		stand: null,
		arrive: null,
		isQuestion: true,
		until: until ?? Infinity
	}),
	claims: ({ until, untilPlace }) => [{ kind: 'passes', until: until ?? 1, place: untilPlace }]
});
