import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('an array is opened, read by slices and pages, and the focus comes back', async ({ page }) => {
	await page.goto('/playground/#program=mlp.py');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	const table = page.getByRole('table', { name: 'Tensors' });
	await table.getByRole('rowheader', { name: 'W2', exact: true }).click();
	const open = page.getByRole('button', { name: 'Open array value' });
	await open.click();
	const viewer = page.getByRole('dialog', { name: 'W2.value' });
	await expect(viewer).toContainText('shape (128, 128), float64');
	await expect(viewer).toContainText(/16,384 entries: minimum .* norm .* 0 NaN, 0 infinities/);
	await expect(viewer.getByRole('img', { name: /^Histogram of \d+ intervals/ })).toBeVisible();
	expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
	const numbers = viewer.getByRole('table', { name: 'W2.value' });
	await expect(numbers.getByRole('columnheader')).toHaveCount(16);
	await viewer.getByRole('button', { name: 'Later columns' }).click();
	await expect(numbers.getByRole('columnheader').first()).toHaveText('16');
	await viewer.getByRole('combobox', { name: 'Number format' }).selectOption('Scientific');
	await expect(numbers.getByRole('cell').nth(1)).toHaveText(/e−?\d/);
	await page.keyboard.press('Escape');
	await expect(viewer).toHaveCount(0);
	await expect(open).toBeFocused();
	await open.click();
	await numbers.getByRole('button').first().click();
	await expect(viewer).toHaveCount(0);
	await expect(page.getByRole('region', { name: 'Origin of an entry' })).toContainText('W2.value[0, 0]');
});
