import { expect, test } from 'vitest';
import { Run, Timeline } from '#debug';
import { statusSentence } from './index.ts';

const PROGRAM = `import numpy
from backstep import Tensor, reverse_autodiff
W1 = Tensor(numpy.ones((128, 1)))
b = Tensor(2.0)
for i in range(3):
    h = (W1 * W1).sum() * b
    reverse_autodiff(h)
    W1.value -= 0.0025 * W1.dhdx
    b.value = b.value - 1
    W1.dhdx = numpy.zeros_like(W1.value)
    b.value = numpy.array([[5.0]])
`;

test('a statement before a pass says what it has changed', () => {
	const run = new Run([{ id: 'program.py', text: PROGRAM }]);
	run.finish();
	const timeline = new Timeline(run.trace(2));
	const told = timeline.approach
		.filter(({ kind }) => kind === 'changed')
		.map((moment) => statusSentence(timeline, moment));
	expect(told).toEqual([
		'Before pass 2, line 8 has run: W1.value changed: 128 of 128 entries, largest step 0.01.',
		'Before pass 2, line 9 has run: b.value changed from 2 to 1.',
		'Before pass 2, line 10 has run: W1.dhdx is zero in every entry.',
		'Before pass 2, line 11 has run: b.value has another shape: (1, 1).'
	]);
	expect(statusSentence(timeline, timeline.at(0))).toBe(
		'Pass 2, start: 5 tensors recorded, the dhdx of 2 tensors is still that of pass 1.'
	);
});
