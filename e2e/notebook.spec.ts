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
	const before = readNotebook(FILE.buffer.toString()).cells;
	expect(cells.map(({ kind }) => kind)).toEqual(['markdown', 'code', 'code', 'raw', 'code']);
	expect(cells.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
	expect(cells[4]!.source).toBe('# mine');
	// A magic in a cell that was not edited is one again.
	expect(cells.slice(0, 4)).toEqual(before.slice(0, 4));
	await expect(page.getByText('lecture.ipynb was saved: 5 cells, without outputs.')).toBeVisible();
});

test('what does not run is listed as the text is edited', async ({ page }) => {
	await openByPicker(page);
	await expect(page.getByText('Not run, and kept as a comment: 1')).toBeVisible();
	await textOf(page).press('ControlOrMeta+End');
	await page.keyboard.type('\n# %%\n!ls\nprint("after")');
	await page.getByText('Not run, and kept as a comment: 2').click();
	await expect(page.getByText('Cell 4, line 1: !ls is not run.')).toBeVisible();
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Output', exact: true })).toContainText('after');
});

test('a notebook that was edited is the same notebook when the page is opened again', async ({ page }) => {
	await openByPicker(page);
	await textOf(page).press('ControlOrMeta+End');
	await page.keyboard.type('# mine');
	await page.goto('/lessons/');
	await page.goto('/playground/');
	await expect(textOf(page)).toContainText('# mine');
	await expect(page.getByText('Not run, and kept as a comment: 1')).toBeVisible();
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

test('a button runs up to the cell of the caret, and the mark of a cell has one for the mouse', async ({
	page
}) => {
	await openByPicker(page);
	const status = page.getByRole('status');
	await page.getByRole('button', { name: 'Run up to cell 1' }).press('Enter');
	await expect(status).toContainText('Cell 1 of 3 ended without a reverse pass.');
	await textOf(page).press('ControlOrMeta+End');
	await expect(page.getByRole('button', { name: 'Run up to cell 3' })).toBeVisible();
	await page.getByRole('region', { name: 'Code' }).getByText('▶ Run up to cell 2').click();
	await expect(status).toContainText('Cells 1 to 2 of 3 ran. Pass 1');
	await page.getByRole('button', { name: 'Run up to cell 3' }).click();
	await expect(status).toContainText(/^Pass 1/);
});

test('what is printed stands under the name of its cell', async ({ page }) => {
	await openByPicker(page);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	const output = page.getByRole('region', { name: 'Output', exact: true });
	await expect(output.getByRole('heading', { level: 3 })).toHaveText(['Cell 2']);
	await expect(output).toContainText('[6.]');
});

test('a notebook is read with its Markdown, its code and what it prints, and each cell can be run to', async ({
	page
}) => {
	await openByPicker(page);
	await page.getByRole('button', { name: 'Notebook view' }).press('Enter');
	const notebook = page.getByRole('region', { name: 'Notebook', exact: true });
	await expect(notebook.getByRole('heading', { name: 'Gradients' })).toBeVisible();
	await expect(notebook.getByRole('img', { name: 'a dot' })).toBeVisible();
	await expect(textOf(page)).toBeHidden();
	const second = notebook.getByRole('region', { name: 'Cell 2', exact: true });
	await second.getByRole('button', { name: 'Run up to cell 2' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Cells 1 to 2 of 3 ran. Pass 1');
	await expect(second).toContainText('[6.]');
	await second.getByRole('button', { name: 'Edit cell 2' }).click();
	await expect(textOf(page)).toBeFocused();
	await page.keyboard.type('# here\n');
	await page.getByRole('button', { name: 'Notebook view' }).click();
	await expect(second).toContainText('# here');
});

test('outputs of a file are left out, and that is said', async ({ page }) => {
	await page.goto('/playground/#program=neuron.py');
	await expect(textOf(page)).toContainText('L = e * e');
	const cells = [{ cell_type: 'code', source: 'print(1)', outputs: [{ output_type: 'stream', text: '1' }] }];
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Open file…' }).click();
	const buffer = Buffer.from(JSON.stringify({ nbformat: 4, metadata: {}, cells }));
	await (await chooser).setFiles({ name: 'out.ipynb', mimeType: 'application/json', buffer });
	await expect(page.getByText('Outputs of 1 cell were in the file and are left out.')).toBeVisible();
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
		const findings = async () =>
			(await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
				id,
				nodes.map(({ html }) => html)
			]);
		expect(await findings()).toEqual([]);
		await page.getByRole('button', { name: 'Notebook view' }).click();
		await expect(page.getByRole('heading', { name: 'Gradients' })).toBeVisible();
		expect(await findings()).toEqual([]);
	});
