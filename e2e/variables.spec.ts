import { expect, test, type Page } from '@playwright/test';
import { packed } from '../src/ui/link/packed.ts';

const CODE = `from backstep import Tensor, reverse_autodiff

w = Tensor(2.0)
losses = []

def loss(x):
    e = w * x
    return e * e

alpha = 0.05
for i in range(30):
    h = loss(1.0)
    reverse_autodiff(h)
    w.value -= alpha * w.dhdx
    losses.append(float(h.value[0]))
`;

const status = (page: Page) => page.getByRole('status');

async function run(page: Page) {
	await page.goto(`/playground/#program=mine.py&code=${await packed(CODE)}`);
	await expect(page.getByRole('textbox', { name: 'Program text' })).toContainText('alpha');
	await page.getByRole('button', { name: 'Run', exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('of 30')).toBeVisible();
}

/** To a tool by the arrows of its tabs. */
async function toTool(page: Page, name: string) {
	const tab = page.getByRole('tab', { name, exact: true });
	await page.getByRole('tab', { selected: true }).focus();
	while ((await tab.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowRight');
	await expect(tab).toBeFocused();
}

test('the call stack and the variables follow the steps, by the keyboard alone', async ({ page }) => {
	await run(page);
	await toTool(page, 'Variables');
	const stack = page.getByRole('list', { name: 'Call stack' });
	const variables = page.getByRole('table', { name: 'Variables' });
	const row = (name: string) => variables.getByRole('row', { name: new RegExp(`^${name} `) });
	await expect(stack.getByRole('listitem')).toHaveCount(1);
	await expect(row('alpha')).toContainText('0.05');
	await page.getByRole('spinbutton', { name: 'Pass' }).focus();
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type('2');
	await page.keyboard.press('Enter');
	await expect(status(page)).toContainText('Pass 2, start');
	await expect(row('i')).toContainText('1');
	await expect(row('i')).toContainText('changed');
	await expect(row('alpha')).not.toContainText('changed');
	// Back into the function that made h.
	await page.getByRole('tab', { name: 'Variables' }).focus();
	await page.keyboard.press('Shift+F10');
	await page.getByRole('button', { name: 'Step back into' }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await expect(status(page)).toContainText('line 8 in loss runs next: return e * e.');
	await expect(stack.getByRole('listitem')).toHaveText([
		/loss\s+line 8 runs next/,
		/<module>\s+at the call in line 12/
	]);
	await expect(row('x')).toContainText('1.0');
	await expect(row('e')).toContainText('1.8');
	await stack.getByRole('button', { name: 'Variables of <module>' }).focus();
	await page.keyboard.press('Enter');
	await expect(row('losses')).toContainText('[4.0]');
	// A tensor of the graph is chosen there.
	await variables.getByRole('button', { name: 'w', exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: 'Tensor', exact: true })).toContainText(
		'Follow the step again'
	);
});

test('watches are added, changed and removed by the keyboard, and their lines lead to passes', async ({
	page
}) => {
	await run(page);
	await toTool(page, 'Watches');
	const watches = page.getByRole('table', { name: 'Watches' });
	const row = (name: string) =>
		watches.getByRole('row').filter({ has: page.getByRole('button', { name: `Change ${name}` }) });
	const field = page.getByRole('textbox', { name: 'Expression to watch' });
	await field.focus();
	for (const text of ['w.dhdx', 'len(losses)', 'losses[-1]']) {
		await page.keyboard.type(text);
		await page.keyboard.press('Enter');
		await expect(row(text)).toBeVisible();
	}
	await page.keyboard.type('losses[');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toContainText('cannot be read');
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.press('Delete');
	await expect(row('w.dhdx')).toContainText('dhdx of w is unset at this moment');
	await expect(row('losses[-1]')).toContainText('index -1 is out of bounds');
	await page.getByRole('tab', { name: 'Watches' }).focus();
	await page.getByRole('button', { name: 'Step over' }).focus();
	await page.keyboard.press('End');
	await expect(row('w.dhdx')).toContainText('4, was without a value');
	// The line over the passes.
	const line = page.getByRole('slider', { name: 'len(losses) over the passes' });
	await expect(page.getByRole('img', { name: /^len\(losses\): 0 in pass 1, 29 in pass 30/ })).toBeVisible();
	await line.focus();
	await page.keyboard.press('End');
	await expect(status(page)).toContainText('Pass 30');
	await expect(row('len(losses)')).toContainText('29, was 0');
	await page.keyboard.press('ArrowLeft');
	await expect(status(page)).toContainText('Pass 29');
	// One is changed, and one removed.
	await page.getByRole('button', { name: 'Change losses[-1]' }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.type('losses[0]');
	await page.keyboard.press('Enter');
	await expect(row('losses[0]')).toContainText('4');
	await expect(page.getByRole('button', { name: 'Change losses[0]' })).toBeFocused();
	await page.getByRole('button', { name: 'Remove losses[0]' }).focus();
	await page.keyboard.press('Enter');
	await expect(row('losses[0]')).toHaveCount(0);
	await expect(field).toBeFocused();
});
