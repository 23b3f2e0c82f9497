import { expect, test } from '@playwright/test';

test('a mistake is compared, its first difference is gone to, and both runs are stepped together', async ({
	page
}) => {
	await page.goto('/playground/#program=neuron.py');
	await expect(page.getByRole('textbox', { name: 'Program text' })).toContainText('reverse_autodiff');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('status')).toContainText('Pass 1');
	await page.getByRole('tab', { name: 'What if' }).click();
	const mistakes = page.getByRole('group', { name: 'What if it had' });
	// Nothing is ticked beforehand.
	await expect(mistakes.getByRole('checkbox', { checked: true })).toHaveCount(0);
	await mistakes.getByRole('checkbox', { name: '= for +=' }).check();
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

	await mistakes.getByRole('checkbox', { name: '= for +=' }).uncheck();
	await mistakes.getByRole('checkbox', { name: 'Discovery order' }).check();
	await page.getByRole('button', { name: 'Compare', exact: true }).click();
	await expect(verdict).toContainText('Harmless here. This order is right here');
});

test('several mistakes are made together, those that exclude each other say why, and the loss is drawn', async ({
	page
}) => {
	await page.goto('/playground/#program=softmax.py');
	await expect(page.getByRole('textbox', { name: 'Program text' })).toContainText('reverse_autodiff');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('status')).toContainText('Pass 1');
	await page.getByRole('tab', { name: 'What if' }).click();
	const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
	await box('Ascending order').check();
	await box('Plain recursion').check();
	const compare = page.getByRole('button', { name: 'Compare', exact: true });
	await expect(page.getByText('Ascending order and Plain recursion cannot go together')).toBeVisible();
	await expect(compare).toBeDisabled();
	await box('Ascending order').uncheck();
	await box('Plain recursion').uncheck();
	await box('= for +=').check();
	await box('Seed 2').check();
	await page.getByRole('combobox', { name: 'and on for' }).selectOption('5 passes');
	await compare.click();
	await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('= for += and Seed 2, pass 1');
	await expect(page.getByRole('img', { name: /^In pass 6, .* without the mistake/ })).toBeVisible();
});
