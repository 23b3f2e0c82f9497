import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { formatNumber } from '../src/derive/numbers.ts';

interface Golden {
	readonly moments: readonly {
		readonly back: number;
		readonly of: number;
		readonly nodes: readonly { readonly shape: number[]; readonly dhdx: [number, number] | null }[];
	}[];
}

const golden = JSON.parse(readFileSync('e2e/golden/notebook.json', 'utf8')) as Golden;
const cell = ([low, high]: readonly [number, number], shape: readonly number[]): string =>
	shape.reduce((size, n) => size * n, 1) === 1
		? formatNumber(low)
		: `${formatNumber(low)} … ${formatNumber(high)}`;

const rowsOf = (page: Page) =>
	page
		.getByRole('table', { name: 'Tensors' })
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader') });

/** What one column says, row by row. */
const column = (page: Page, name: 'dhdx' | 'State') =>
	rowsOf(page).evaluateAll(
		(rows, at) => rows.map((row) => (row as HTMLTableRowElement).cells[at]!.innerText.trim()),
		['Name', 'Operation', 'Shape', 'Value', 'dhdx', 'State'].indexOf(name)
	);

async function openNotebook(page: Page) {
	await page.goto('/playground/#program=notebook.py');
	await expect(page.getByRole('textbox', { name: 'Program text' })).toContainText('CS4787Tensor');
}

async function expectGolden(page: Page, back: number) {
	const moment = golden.moments.find((each) => each.back === back)!;
	await expect(page.getByRole('status')).toContainText(`Pass 1, step ${back} of ${moment.of}`);
	const wanted = moment.nodes.map(({ dhdx, shape }) => (dhdx ? cell(dhdx, shape) : ''));
	await expect.poll(() => column(page, 'dhdx')).toEqual(wanted);
}

const allUnset = golden.moments[0]!.nodes.map(() => 'unset');

test('a pass of the notebook is stepped to its end and back by mouse', async ({ page }) => {
	await openNotebook(page);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(rowsOf(page)).toHaveCount(allUnset.length);
	const over = page.getByRole('button', { name: 'Step over' });
	let at = 0;
	for (const { back } of golden.moments) {
		for (; at < back; at++) await over.click();
		await expectGolden(page, back);
	}
	const before = golden.moments.at(-2)!.back;
	const backOver = page.getByRole('button', { name: 'Step back over' });
	for (; at > before; at--) await backOver.click();
	await expectGolden(page, before);
	await page.getByRole('button', { name: 'Step back out' }).click();
	await expect.poll(() => column(page, 'State')).toEqual(allUnset);
});

test('a pass of the notebook is stepped to its end and back by keyboard', async ({ page }) => {
	await openNotebook(page);
	await page.getByRole('button', { name: 'Run', exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(rowsOf(page)).toHaveCount(allUnset.length);
	let at = 0;
	for (const { back } of golden.moments) {
		for (; at < back; at++) await page.keyboard.press(at % 2 ? 'ArrowRight' : 'F10');
		await expectGolden(page, back);
	}
	await page.keyboard.press('Home');
	await expect.poll(() => column(page, 'State')).toEqual(allUnset);
	await page.keyboard.press('End');
	await expectGolden(page, allUnset.length);
	for (; at > 0; at--) await page.keyboard.press(at % 2 ? 'ArrowLeft' : 'Shift+F10');
	await expect.poll(() => column(page, 'State')).toEqual(allUnset);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('four presses on the start page bring dhdx to w', async ({ page }) => {
	await page.goto('/');
	const over = page.getByRole('button', { name: 'Step over' });
	for (let i = 0; i < 4; i++) await over.click();
	await expect(page.getByRole('status')).toContainText('step 4 of 8: back of m = w * x: dhdx of w += −18');
	await expect(page.getByText('There it is')).toBeVisible();
	await page.getByRole('button', { name: 'Outline' }).click();
	await expect(page.getByRole('treeitem', { name: /^w\b/ })).toHaveAccessibleName(/−18/);
	for (let i = 0; i < 4; i++) await over.click();
	await expect(over).toBeDisabled();
});

test('a link restores the pass, the step and the program', async ({ page }) => {
	await page.goto('/playground/#program=neuron.py&step=20');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('slider', { name: 'Timeline' })).toHaveValue('20');
});

test('a link shows its own text, keeps the draft of that name, and is followed when it is pasted', async ({
	page
}) => {
	const text = page.getByRole('textbox', { name: 'Program text' });
	await page.goto('/playground/#program=neuron.py');
	await expect(text).toContainText('L = e * e');
	await text.press('ControlOrMeta+Home');
	await page.keyboard.type('# mine');
	await expect(page).toHaveURL(/code=/);
	await page.goto('/playground/#program=neuron.py');
	await expect(text).not.toContainText('# mine');
	await page.getByRole('combobox', { name: 'Program' }).selectOption('One neuron');
	await page.getByRole('combobox', { name: 'Program' }).selectOption('The notebook, with module backstep');
	await page.getByRole('combobox', { name: 'Program' }).selectOption('One neuron');
	await expect(text).toContainText('# mine');
	await page.evaluate(() => (location.hash = '#program=mlp.py'));
	await expect(text).toContainText('from backstep');
});

test('a pass of many tensors begins with folded boxes, is stepped, and its table has pages', async ({
	page
}) => {
	await page.goto('/playground/#program=micrograd-moons.py');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('status')).toContainText('808 tensors recorded');
	const rows = page.getByRole('group', { name: 'Rows shown' });
	await expect(rows).toContainText('801 to 808 of 808 tensors');
	await rows.getByRole('button', { name: 'Earlier' }).press('Enter');
	await expect(rows).toContainText('601 to 800 of 808 tensors');
	// A step brings its own row back.
	await page.getByRole('button', { name: 'Step over' }).click();
	await expect(page.getByRole('status')).toContainText('step 1 of 808');
	await expect(rows).toContainText('801 to 808 of 808 tensors');
	await page.getByRole('button', { name: 'Outline' }).click();
	await expect(page.getByRole('treeitem', { expanded: false }).first()).toBeVisible();
	expect(await page.getByRole('treeitem').count()).toBeLessThan(300);
});
