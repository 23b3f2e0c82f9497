import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMoment } from './find-moment.ts';
import { MOMENTS, MOMENTS_OF_STATEMENTS, MOMENTS_OF_TENSORS } from './moment-forms.ts';
import { nameOfMoment } from './moment-name.ts';
import { graphs, MODULE } from './random-graphs.ts';
import { Run } from './run.ts';
import { Timeline } from './timeline.ts';

function timelineOf(text: string): Timeline {
	const run = new Run([{ id: 'test', text: `${MODULE}${text}` }]);
	expect(run.finish().kind).toBe('done');
	return new Timeline(run.trace(1));
}

const neuron = timelineOf(
	[
		'w = Tensor(2.0)',
		'x = Tensor(3.0)',
		'm = w * x',
		'n = 3',
		'for i in range(2):',
		'    m = m * w',
		'reverse_autodiff(m)'
	].join('\n')
);
const named = (name: string): string | null => nameOfMoment(neuron, findMoment(neuron, name));

test.each([
	'start',
	'order',
	'zero',
	'seed',
	'end',
	'back of m',
	'enter of m, 2nd',
	'1st += of m',
	'2nd += of w * x',
	'made w',
	'before x',
	'made m * w, 2nd',
	'line "for i in range(2)"'
])('%s', (name) => {
	expect(findMoment(neuron, named(name)!)).toBe(findMoment(neuron, name));
});

test('a name is the plainest that there is', () => {
	expect(['back of m', 'made w', 'before x', 'seed'].map(named)).toEqual([
		'back of m',
		'made w',
		'before x',
		'seed'
	]);
});

test('every form that is told of is found', () => {
	for (const { form } of [...MOMENTS, ...MOMENTS_OF_TENSORS, ...MOMENTS_OF_STATEMENTS])
		expect(findMoment(neuron, form)).toBeTypeOf('number');
});

test('of any pass: what has a name is found by it, and what authors speak of has one', () => {
	fc.assert(
		fc.property(graphs, (text) => {
			const timeline = timelineOf(`${text}\nreverse_autodiff(h)\n`);
			for (let index = timeline.first; index <= timeline.last; index++) {
				const name = nameOfMoment(timeline, index);
				const { kind, lastOfBack } = timeline.at(index);
				if (name !== null) expect(findMoment(timeline, name)).toBe(index);
				else expect(lastOfBack || /^(start|order|enter|contribution|made)$/.test(kind)).toBe(false);
			}
		}),
		{ numRuns: 40 }
	);
});
