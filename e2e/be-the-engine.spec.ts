import { expect, test, type Locator, type Page } from '@playwright/test';

const LESSON = '/lessons/the-reverse-pass/';

/** The stop at which the learner does the pass, once the program has run. */
async function openStop(page: Page): Promise<Locator> {
	await page.goto(LESSON);
	const stop = page.getByRole('group', { name: /: Be the engine$/ });
	await expect(stop.getByRole('button', { name: 'Call back of v' })).toBeVisible({ timeout: 30_000 });
	return stop;
}

async function press(page: Page, button: Locator) {
	await button.focus();
	await page.keyboard.press('Enter');
}

/** One back, by keyboard alone: it is called, it writes, and it is done. */
async function back(page: Page, stop: Locator, name: string, writes: readonly (readonly [string, string])[]) {
	await press(page, stop.getByRole('button', { name: `Call back of ${name}` }));
	for (const [target, amount] of writes) {
		await press(page, stop.getByRole('button', { name: `Write to ${target}` }));
		await expect(stop.getByRole('textbox', { name: 'Amount' })).toBeFocused();
		await page.keyboard.type(amount);
		await page.keyboard.press('Enter');
		await expect(stop).toContainText(`dhdx of ${target} is`);
		await expect(stop.getByRole('button', { name: `Write to ${target}` })).toBeFocused();
	}
	await press(page, stop.getByRole('button', { name: 'This back is done' }));
}

test('by keyboard alone, in an order of the learner’s own, the pass is done and kept', async ({ page }) => {
	const stop = await openStop(page);
	await back(page, stop, 'v', [
		['u', '-6'],
		['s', '1 * 7']
	]);
	await expect(stop).toHaveAttribute('aria-current', 'step');
	// The debugger waits at the seed, and keeps what comes to itself.
	await expect(page.getByRole('status')).toContainText('Pass 3, seed');
	await page.getByRole('button', { name: 'Step over' }).click();
	await expect(page.getByRole('status')).toContainText('first, or reveal it');
	await back(page, stop, 's', [
		['p', '-21'],
		['q', '14']
	]);
	await page.reload();
	await expect(
		stop.getByRole('table', { name: 'Your pass' }).getByRole('row', { name: /^Call back of q/ })
	).toContainText('14', { timeout: 30_000 });
	await back(page, stop, 'u', [
		['r', '-6'],
		['p', '-6']
	]);
	const summary = stop.getByRole('region', { name: 'Summary of your pass' });
	await expect(summary).toContainText('No slip.');
	await expect(summary).toContainText('The orders differ and both are valid');
	await expect(stop).toContainText('done');
	await expect(stop.getByRole('button', { name: 'Next stop' })).toBeFocused();
});

test('slips are told at once, undone, and summed up', async ({ page }) => {
	const stop = await openStop(page);
	const press = (name: string) => stop.getByRole('button', { name, exact: true }).click();
	await press('Call back of s');
	await expect(stop).toContainText('s is near the input.');
	await press('Call back of v');
	await press('Write to v');
	await expect(stop).toContainText('A back reads its own dhdx; it does not write it.');
	await press('Write to s');
	await stop.getByRole('textbox', { name: 'Amount' }).fill('-6');
	await press('Write it');
	await expect(stop).toContainText('That is the contribution of another operand.');
	await stop.getByRole('textbox', { name: 'Amount' }).fill('7');
	await press('Write it');
	await press('Undo');
	await expect(stop).toContainText('The last move is taken back.');
	await press('Hint');
	await expect(stop).toContainText('v is s * u.');
	await press('Show me this back');
	await expect(stop).toContainText('The back was done for you.');
	await press('Call back of u');
	await press('Write to p');
	await stop.getByRole('textbox', { name: 'Amount' }).fill('6');
	await press('Write it');
	await expect(stop).toContainText('The size is right; look at the sign.');
	await press('Another tensor');
	await press('Undo');
	await press('Call back of s');
	await press('Write to p');
	await stop.getByRole('textbox', { name: 'Amount' }).fill('21');
	await press('Write it');
	await press('Give up');
	const summary = stop.getByRole('region', { name: 'Summary of your pass' });
	await expect(summary).toContainText('5 slips. One back was shown.');
	await expect(summary).toContainText('The size was right and the sign was not.');
	await expect(stop).toContainText('revealed');
});

test('any pass can be done by hand in the debugger, which keeps the recorded one to itself', async ({
	page
}) => {
	await page.goto('/playground/#program=neuron.py');
	await expect(page.getByRole('textbox', { name: 'Program text' })).toContainText('reverse_autodiff');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('status')).toContainText('Pass 1');
	await page.getByRole('tab', { name: 'Be the engine' }).click();
	const panel = page.getByRole('region', { name: 'Be the engine' });
	await panel.getByRole('button', { name: 'Begin' }).click();
	await page.getByRole('button', { name: 'Step over' }).click();
	await expect(page.getByRole('status')).toContainText('Finish your own pass first, or give it up.');
	await panel.getByRole('button', { name: 'Show me the next back' }).click();
	await expect(panel).toContainText('The back was done for you.');
	await panel.getByRole('button', { name: 'Give up' }).click();
	await expect(panel.getByRole('region', { name: 'Summary of your pass' })).toContainText(
		'One back was shown.'
	);
	await page.getByRole('button', { name: 'Step over' }).click();
	await expect(page.getByRole('status')).toContainText('step 1 of');
});
