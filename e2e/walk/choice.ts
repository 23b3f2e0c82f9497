import { expect } from '@playwright/test';
import { button, dataOf, press, said, type Driver } from './walking.ts';

/** Every wrong option has its reason, and at the end all have theirs. */
export const choice: Driver = async ({ group }, stop) => {
	const options = dataOf(stop, 'choice').options.map(({ data }) => data);
	const choose = async (i: number) => {
		await press(group.getByRole('radio').nth(i), 'Space');
		await press(button(group, 'Check'));
	};
	for (const [i, { correct, say }] of options.entries()) {
		if (correct) continue;
		await choose(i);
		await expect(group).toContainText(said('Not yet.', say));
	}
	await choose(options.findIndex(({ correct }) => correct));
	for (const { text, say } of options) await expect(group).toContainText(said('', [...text, ...say]));
	await expect(group).toContainText('Right.');
};
