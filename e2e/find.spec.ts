import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('a tensor is found by a key, its op and its shape, and is chosen', async ({ page }) => {
	await page.goto('/playground/#program=mlp.py');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('status')).toContainText('Pass 1');
	const field = page.getByRole('combobox', { name: 'Find tensor' });
	await expect(field).toBeVisible();
	await page.keyboard.press('/');
	await expect(field).toBeFocused();
	await page.keyboard.type('relu 128x8');
	const found = page.getByRole('listbox', { name: 'Tensors found' }).getByRole('option');
	await expect(found).toHaveCount(2);
	await expect(page.getByText('2 tensors', { exact: true })).toBeVisible();
	expect((await new AxeBuilder({ page }).include('.find').analyze()).violations).toEqual([]);
	await page.keyboard.press('ArrowDown');
	await expect(found.nth(1)).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: 'Tensor', exact: true })).toContainText('a2');
	// The keys are the debugger's again; asked once more, the next one is found.
	await expect(field).not.toBeFocused();
	await page.keyboard.press('/');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: 'Tensor', exact: true })).toContainText('a1');
	await page.keyboard.press('/');
	await page.keyboard.press('Escape');
	await expect(field).not.toBeFocused();
	await expect(field).toHaveValue('');
});
