import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const sample = (name: string) =>
	readFileSync(new URL(`../src/debug/gradient-check/samples/${name}`, import.meta.url));

/** Opens a sample, runs it and shows the tool. */
async function open(page: Page, name: string): Promise<void> {
	await page.goto('/playground/');
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Open file…' }).click();
	await (await chooser).setFiles({ name, mimeType: 'text/x-python', buffer: sample(name) });
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Step into' })).toBeEnabled();
	await page.getByRole('tab', { name: 'Gradient check' }).click();
}

test('one click checks every leaf, and names the back that is at fault', async ({ page }) => {
	await open(page, 'no-transpose.py');
	const panel = page.getByRole('tabpanel', { name: 'Gradient check' });
	await panel.getByRole('button', { name: 'Check every leaf' }).click();
	await expect(panel).toContainText('dhdx of 3 leaves in pass 1: 1 right, 2 wrong.');
	await expect(panel).toContainText('dhdx of E is right, dhdx of D is not: look at the back of E.');
	const table = panel.getByRole('table', { name: 'Gradient check' });
	await expect(table.getByRole('row', { name: /^Entries of A/ })).toContainText('right');
	await expect(table.getByRole('row', { name: /^Entries of C/ })).toContainText('wrong');
	await table.getByRole('button', { name: 'Entries of C' }).click();
	const entries = panel.getByRole('table', { name: 'Entries of C' });
	await expect(entries.getByRole('row', { name: /^\[0, 0\]/ })).toContainText('-135.5');
	await expect(entries.getByRole('row', { name: /^\[0, 0\]/ })).toContainText('371');
	// The tensor is chosen in the graph too.
	await expect(page.getByRole('region', { name: 'Tensor', exact: true })).toContainText('C');
	await panel.getByRole('spinbutton', { name: 'Row' }).fill('1');
	await panel.getByRole('button', { name: 'Check this entry' }).click();
	await expect(panel).toContainText('C[1, 0] in pass 1: dhdx is');
});

test('a kink is told from a fault', async ({ page }) => {
	await open(page, 'kinks.py');
	const panel = page.getByRole('tabpanel', { name: 'Gradient check' });
	await panel.getByRole('button', { name: 'Check every leaf' }).click();
	await expect(panel).toContainText('3 right, 3 at a kink.');
	await expect(panel.getByRole('row', { name: /^Entries of zero/ })).toContainText('at a kink');
	await expect(panel).toContainText('h has a kink here, and any slope between its two sides is as good');
});
