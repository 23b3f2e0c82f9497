import { expect, test } from 'vitest';
import { answerText, evaluate, ExpressionError, Run, Timeline } from '../index.ts';

const run = new Run([
	{
		id: 'program.py',
		text: `from backstep import Tensor, reverse_autodiff
w = Tensor(2.0)
for i in range(3):
    loss = w * w + w
    reverse_autodiff(loss)
    w.value -= 0.1 * w.dhdx
`
	}
]);
run.finish();
const [before, timeline] = [new Timeline(run.trace(2)), new Timeline(run.trace(3))];
const told = (index: number, text: string): string => {
	try {
		const { answer } = evaluate(timeline, index, text, { earlier: () => before });
		return answerText(answer, timeline.byId);
	} catch (error) {
		if (error instanceof ExpressionError) return error.message;
		throw error;
	}
};

test('previous of previous is two moments before', () => {
	for (let index = 3; index <= timeline.last; index++)
		expect(told(index, 'previous(previous(w.dhdx))')).toBe(told(index - 2, 'w.dhdx'));
});

test('two passes back nothing is known, and that is said', () => {
	expect(told(timeline.last, 'previous(w.value)')).not.toContain('previous');
	expect(told(timeline.last, 'previous(previous(w.value))')).toContain('looks two passes back');
});
