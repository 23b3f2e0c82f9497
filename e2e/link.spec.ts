import { expect, test } from '@playwright/test';

test('a lesson that is opened again stands where it was left, at its stop and at its step', async ({
	page
}) => {
	await page.goto('/lessons/the-reverse-pass/');
	const status = page.getByRole('status');
	await expect(status).toContainText('Pass 1, start', { timeout: 30_000 });
	await page.getByRole('button', { name: 'First stop' }).click();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(status).toContainText('step 2 of 8');
	await expect(page).toHaveURL(/#stop=[^&]+&step=\d+$/);
	const address = page.url();
	await page.evaluate(() => localStorage.clear());
	await page.goto('/lessons/');
	await page.goto(address);
	await expect(status).toContainText('step 2 of 8', { timeout: 30_000 });
	await expect(page.getByRole('group', { name: /^Stop 1:/ })).toHaveAttribute('aria-current', 'step');
});

test('a link brings back the tool, the bookmarks, the what-if and its answer', async ({ page }) => {
	await page.goto('/playground/#program=neuron.py&whatif=assign,seed///asked&tool=what-if');
	await expect(page.getByRole('tab', { name: 'What if' })).toHaveAttribute('aria-selected', 'true');
	await expect(page.getByRole('checkbox', { name: 'Seed 2' })).toBeChecked();
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('= for += and Seed 2, pass 1');
	await page.getByRole('button', { name: 'Step over' }).click();
	await page.getByRole('tab', { name: 'Bookmarks' }).click();
	await page.getByRole('region', { name: 'Bookmarks' }).getByRole('button').first().click();
	await expect(page).toHaveURL(/mark=.*whatif=assign.*asked.*tool=bookmarks/);
	await page.reload();
	await expect(page.getByRole('button', { name: /^Pass 1, step 1 of/ })).toBeVisible();
});
