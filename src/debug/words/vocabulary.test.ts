import { expect, test } from 'vitest';
import { Run } from '../run.ts';
import { Timeline } from '../timeline.ts';
import { FUNCTIONS } from './arithmetic.ts';
import { evaluate } from './expression.ts';
import { FIELD_FUNCTIONS } from './field.ts';
import { ATTRIBUTE_WORDS, FUNCTION_WORDS, NAME_WORDS } from './vocabulary.ts';

const run = new Run([
	{
		id: 'test',
		text: 'from backstep import Tensor, reverse_autodiff\nw = Tensor(2.0)\nm = w * w\nreverse_autodiff(m)\n'
	}
]);
run.finish();
const timeline = new Timeline(run.trace(1));

test('every function is told of, and no other', () => {
	const known = ['tensor', ...FUNCTIONS.keys(), ...FIELD_FUNCTIONS.keys()];
	expect(Object.keys(FUNCTION_WORDS).sort()).toEqual(known.sort());
});

test('every attribute and every name means something', () => {
	for (const name of Object.keys(ATTRIBUTE_WORDS))
		expect(evaluate(timeline, timeline.last, `m.${name}`).answer.kind).not.toBe('');
	for (const name of Object.keys(NAME_WORDS))
		expect(evaluate(timeline, 0, name).answer.kind).toMatch(/^tensors?$/);
});

test('an attribute that there is not is refused with all that are told of', () => {
	expect.assertions(1);
	try {
		evaluate(timeline, 0, 'm.nothing');
	} catch (error) {
		const { hint } = error as { hint: string };
		expect(
			hint
				.replace(/^There are: |\.$/g, '')
				.split(', ')
				.sort()
		).toEqual(Object.keys(ATTRIBUTE_WORDS).sort());
	}
});
