import { expect, test } from 'vitest';
import { Run } from '#debug';
import { doubtAbout } from './doubt.ts';

test('a breakpoint on a tensor that there is not is doubted, with the names there are', () => {
	const text = `from backstep import Tensor, reverse_autodiff
W1 = Tensor(2.0)
loss = W1 * W1
reverse_autodiff(loss)
`;
	const run = new Run([{ id: 'program.py', text }]);
	run.finish();
	const trace = run.trace(1);
	expect(doubtAbout('W1', trace)).toBe('');
	expect(doubtAbout('W1 * W1', trace)).toBe('');
	expect(doubtAbout('w2', trace)).toBe(
		"There is no tensor 'w2' in pass 1. Did you mean 'W1'? There are: W1, loss. Add it again to keep it."
	);
	expect(doubtAbout('nothing', trace)).toBe(
		"There is no tensor 'nothing' in pass 1. There are: W1, loss. Add it again to keep it."
	);
});
