import { expect } from '@playwright/test';
import { button, dataOf, said, type Driver } from './walking.ts';

/** Every wrong option has its reason, and at the end all have theirs. */
export const choice: Driver = async ({ page, group }, stop) => {
	const options = dataOf(stop, 'choice').options.map(({ data }) => data);
	await expect(button(group, 'Check')).toBeEnabled();
	const choose = async (i: number) => {
		await group.getByRole('radio').nth(i).press('Space');
		await page.keyboard.press('Enter');
	};
	for (const [i, { correct, say }] of options.entries()) {
		if (correct) continue;
		await choose(i);
		await expect(group).toContainText(said('Not yet.', say));
	}
	await choose(options.findIndex(({ correct }) => correct));
	const reasons = options.flatMap(({ text, say }) => [...text, ...say]);
	await expect(group).toContainText(said('', [...reasons, { type: 'text', value: 'Right.' }]));
};
