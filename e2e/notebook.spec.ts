import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readNotebook } from '../src/python/notebook/index.ts';

const FILE = {
	name: 'lecture.ipynb',
	mimeType: 'application/json',
	buffer: readFileSync('src/python/notebook/samples/jupyter.ipynb')
};
const textOf = (page: Page) => page.getByRole('textbox', { name: 'Program text' });

async function openByPicker(page: Page) {
	await page.goto('/playground/#program=neuron.py');
	await expect(textOf(page)).toContainText('L = e * e');
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Open file…' }).click();
	await (await chooser).setFiles(FILE);
	await expect(textOf(page)).toContainText('# # Gradients');
}

test('a notebook is opened, run, stepped, edited and saved for Jupyter', async ({ page }) => {
	await openByPicker(page);
	await expect(textOf(page)).toContainText('# %matplotlib inline');
	await page.getByText('Not run, and kept as a comment: 1').click();
	await expect(page.getByText('Cell 1, line 1: %matplotlib inline is not run.')).toBeVisible();
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await page.getByRole('button', { name: 'Step over' }).click();
	await expect(page.getByRole('status')).toContainText('back of y = x * x');
	await expect(page.getByRole('region', { name: 'Output', exact: true })).toContainText('[6.]');
	await textOf(page).press('ControlOrMeta+End');
	await page.keyboard.type('# mine');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save .ipynb' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('lecture.ipynb');
	const saved = readFileSync(await file.path(), 'utf8');
	expect((JSON.parse(saved) as { cells: { source: string[] }[] }).cells[0]!.source[0]).toBe(
		'%%writefile backstep.py\n'
	);
	const { cells } = readNotebook(saved);
	expect(cells.map(({ kind }) => kind)).toEqual(['markdown', 'code', 'code', 'raw', 'code']);
	expect(cells[4]!.source).toBe('# mine');
});

test('Shift+Enter runs up to the cell of the caret', async ({ page }) => {
	await openByPicker(page);
	await textOf(page).press('ControlOrMeta+Home');
	await page.keyboard.press('Shift+Enter');
	await expect(page.getByRole('status')).toContainText('ended without a reverse pass');
	await textOf(page).press('ControlOrMeta+End');
	await page.keyboard.press('Shift+Enter');
	await expect(page.getByRole('status')).toContainText('Pass 1');
});

test('a notebook is dropped into the code', async ({ page }) => {
	await page.goto('/playground/#program=neuron.py');
	await expect(textOf(page)).toContainText('L = e * e');
	const data = await page.evaluateHandle(
		([name, text]) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([text!], name!));
			return transfer;
		},
		[FILE.name, FILE.buffer.toString()]
	);
	await page.getByRole('region', { name: 'Code' }).dispatchEvent('drop', { dataTransfer: data });
	await expect(textOf(page)).toContainText('# # Gradients');
});

for (const theme of ['light', 'dark', 'projector'])
	test(`axe finds nothing beside a notebook in ${theme}`, async ({ page }) => {
		await page.addInitScript((name) => localStorage.setItem('backstep-theme', name), theme);
		await page.goto('/playground/#program=neuron.py');
		await expect(page.getByRole('status')).toContainText('Press Run');
		if (theme === 'projector') await page.getByRole('button', { name: 'Code', exact: true }).click();
		const chooser = page.waitForEvent('filechooser');
		await page.getByRole('button', { name: 'Open file…' }).click();
		await (await chooser).setFiles(FILE);
		await page.getByText('Not run, and kept as a comment: 1').click();
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
	});
