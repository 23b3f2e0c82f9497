import { expect, test } from '@playwright/test';

test('a mistake is compared, its first difference is gone to, and both runs are stepped together', async ({
	page
}) => {
	await page.goto('/playground/#program=neuron.py');
	await expect(page.getByRole('textbox', { name: 'Program text' })).toContainText('reverse_autodiff');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('status')).toContainText('Pass 1');
	await page.getByRole('tab', { name: 'What if' }).click();
	await page.getByRole('combobox', { name: 'What if it had' }).selectOption('= for +=');
	await page.getByRole('button', { name: 'Compare', exact: true }).click();
	const verdict = page.getByRole('region', { name: 'Verdict' });
	await expect(verdict).toContainText('Silent.');
	await expect(verdict).toContainText('First difference: back of L, to dhdx of e');

	const rows = page.getByRole('table', { name: 'Right and broken' }).getByRole('row');
	const row = (name: string) => rows.filter({ has: page.getByRole('rowheader', { name, exact: true }) });
	await page.getByRole('button', { name: 'Go to the first difference' }).click();
	await expect(row('e').getByRole('cell')).toHaveText(['−6', '−3', '3']);
	await expect(page.getByText('the runs have parted')).toBeVisible();
	await page.keyboard.press('ArrowLeft');
	await expect(page.getByText('the runs have parted')).toHaveCount(0);
	await expect(row('e')).toHaveCount(0);

	await page.getByRole('combobox', { name: 'What if it had' }).selectOption('Discovery order');
	await page.getByRole('button', { name: 'Compare', exact: true }).click();
	await expect(verdict).toContainText('Harmless here. This order is right here');
});
