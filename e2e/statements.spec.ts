import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const engine = (name: string) => readFileSync(new URL(`../src/debug/engines/${name}`, import.meta.url));

test.beforeEach(async ({ page }) => {
	await page.goto('/playground/');
});

/** Opens a file and runs it. */
async function run(page: Page, name: string): Promise<void> {
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Open file…' }).click();
	await (await chooser).setFiles({ name, mimeType: 'text/x-python', buffer: engine(name) });
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Step into' })).toBeEnabled();
}

test('a back is stepped statement by statement, with its variables', async ({ page }) => {
	await run(page, 'guessed.py');
	const status = page.getByRole('status').first();
	await page.getByRole('button', { name: 'Step over' }).click();
	const into = page.getByRole('button', { name: 'Step into' });
	await into.click();
	await expect(status).toContainText('back of y = x.times(x): is called');
	await into.click();
	await expect(status).toContainText('the statement to_self = made.bar * other.v has run');
	const locals = page.getByRole('table', { name: 'Locals' });
	await expect(locals.getByRole('row', { name: /^to_self/ })).toContainText('(3,): 1, 2, 3');
	await expect(page.getByRole('region', { name: 'Derivation' })).toContainText('to_self is now');
	await page.getByRole('button', { name: 'Step back into' }).click();
	await expect(locals.getByRole('row', { name: /^to_self/ })).toHaveCount(0);
	await locals.getByRole('button', { name: 'tensor x' }).first().click();
	await expect(page.getByRole('region', { name: 'Tensor', exact: true })).toContainText('x');
});

test('how an engine was guessed is said beside its graph', async ({ page }) => {
	await run(page, 'recursing.py');
	const notes = page.getByRole('list', { name: 'Notes on the graph' });
	await expect(notes).toContainText('How class Var works was guessed.');
	await expect(notes).toContainText(
		'# backstep: value=value grad=grad parents=parents back=backward pass=backward'
	);
	await page.getByRole('button', { name: 'Step over' }).click();
	await expect(page.getByRole('status').first()).toContainText('Pass 1, step 1 of 5: back of w = z + x');
});
