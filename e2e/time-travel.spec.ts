import { expect, test, type Page } from '@playwright/test';
import { packed } from '../src/ui/link/packed.ts';

const CODE = `import numpy
from backstep import Tensor, reverse_autodiff

w = Tensor(2.0)

def loss(x):
    e = w * x
    return e * e

alpha = 0.05
for i in range(30):
    h = loss(1.0)
    reverse_autodiff(h)
    if i == 19:
        alpha = -0.5
    w.value -= alpha * w.dhdx
`;

const status = (page: Page) => page.getByRole('status');
const tensors = (page: Page) => page.getByRole('table', { name: 'Tensors' });

async function run(page: Page, code = CODE) {
	await page.goto(`/playground/#program=mine.py&code=${await packed(code)}`);
	await expect(page.getByRole('textbox', { name: 'Program text' })).toContainText('alpha');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByText('of 30')).toBeVisible();
}

test('before a pass the program is stepped, and its tensors appear as they are made', async ({ page }) => {
	await run(page);
	await page.getByRole('spinbutton', { name: 'Pass' }).fill('2');
	await page.getByRole('spinbutton', { name: 'Pass' }).press('Enter');
	await expect(status(page)).toContainText('Pass 2, start');
	await page.getByRole('slider', { name: 'Timeline' }).focus();
	await page.locator('body').press('F11');
	await page.getByRole('button', { name: 'Step back into' }).click();
	await page.getByRole('button', { name: 'Step back into' }).click();
	await expect(status(page)).toContainText('Before pass 2, line 13 runs next: reverse_autodiff(h).');
	await page.getByRole('button', { name: 'Step back into' }).click();
	await expect(status(page)).toContainText('line 8 in loss has made h = e * e, which is 3.24');
	await page.getByRole('button', { name: 'Step back into' }).click();
	await expect(status(page)).toContainText('line 8 in loss runs next: return e * e.');
	await expect(tensors(page).getByRole('row', { name: /^h / }).getByRole('cell').nth(2)).toHaveText('');
	await expect(tensors(page).getByRole('row', { name: /^e / }).getByRole('cell').nth(2)).toHaveText('1.8');
});

test('over the border of a pass one steps back into the pass before, and forwards again', async ({
	page
}) => {
	await run(page);
	await page.getByRole('spinbutton', { name: 'Pass' }).fill('7');
	await page.getByRole('spinbutton', { name: 'Pass' }).press('Enter');
	await expect(status(page)).toContainText('Pass 7, start');
	await page.getByRole('button', { name: 'Step back out' }).click();
	await expect(status(page)).toContainText('Before pass 7, line 14 runs next: if i == 19.');
	await page.getByRole('button', { name: 'Step back into' }).click();
	await expect(status(page)).toContainText('Pass 6, step 4 of 4');
	await page.getByRole('button', { name: 'Step into' }).click();
	await expect(status(page)).toContainText('Before pass 7, line 14 runs next');
});

test('Continue stops at breakpoints across passes, and Reverse continue goes back to them', async ({
	page
}) => {
	await run(page);
	await page.getByRole('tab', { name: 'Breakpoints' }).click();
	await page.getByRole('button', { name: 'The loss rose' }).click();
	await page.getByRole('button', { name: 'Continue', exact: true }).click();
	await expect(status(page)).toContainText('Pass 21, seed');
	await expect(page.getByText('stopped here')).toBeVisible();
	await page.getByRole('button', { name: 'Continue', exact: true }).click();
	await expect(status(page)).toContainText('Pass 22, seed');
	await page.getByRole('button', { name: 'Reverse continue' }).click();
	await expect(status(page)).toContainText('Pass 21, seed');
	await page.getByRole('button', { name: 'Reverse continue' }).click();
	await expect(page.getByText('No breakpoint is hit before this up to pass 1.')).toBeVisible();
	await expect(status(page)).toContainText('Pass 1, start');
	// The link holds it.
	await expect(page).toHaveURL(/break=/);
	await page.reload();
	await page.getByRole('tab', { name: 'Breakpoints' }).click();
	await expect(page.getByRole('checkbox', { name: /phase seed when root.value/ })).toBeChecked();
});

test('a breakpoint is set and worked with by the keyboard alone, and a logpoint prints', async ({ page }) => {
	await run(page);
	const tab = page.getByRole('tab', { name: 'Breakpoints' });
	await page.getByRole('tab', { name: 'Tensors' }).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(tab).toBeFocused();
	await expect(tab).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('combobox', { name: 'Stop at' })).toBeFocused();
	await page.getByRole('combobox', { name: 'Stop at' }).selectOption('a phase');
	await page.getByRole('combobox', { name: 'phase' }).selectOption('seed');
	await page.getByRole('textbox', { name: 'print, and go on' }).fill('h.value');
	await page.keyboard.press('Enter');
	await page.keyboard.press('F8');
	const log = page.getByRole('table', { name: 'Printed by breakpoints' });
	await expect(log.getByRole('row')).toHaveCount(31);
	await expect(log.getByRole('row').nth(2)).toContainText('3.24');
	await log.getByRole('button', { name: '20', exact: true }).click();
	await expect(status(page)).toContainText('Pass 20, seed');
});

test('the strip of all passes leads to any of them, and tells the loss in words', async ({ page }) => {
	await run(page);
	await expect(page.getByRole('img', { name: /^h is 4 in pass 1 and .* in pass 30/ })).toBeVisible();
	const passes = page.getByRole('slider', { name: 'Passes' });
	await passes.fill('17');
	await expect(status(page)).toContainText('Pass 17, start');
	await page.getByRole('button', { name: 'Bookmark this moment' }).first().click();
	await passes.fill('3');
	await expect(status(page)).toContainText('Pass 3, start');
	await page.getByRole('tab', { name: 'Bookmarks' }).click();
	await page.getByRole('button', { name: /^Pass 17, start/ }).click();
	await expect(status(page)).toContainText('Pass 17, start');
});

test('a click beside a line stops there', async ({ page }) => {
	await run(page);
	const gutter = page.locator('.cm-breakpoints .cm-gutterElement').nth(8);
	await gutter.click();
	await page.getByRole('tab', { name: 'Breakpoints' }).click();
	await expect(page.getByRole('checkbox', { name: 'line 8' })).toBeChecked();
	await page.getByRole('button', { name: 'Continue', exact: true }).click();
	await expect(status(page)).toContainText('Before pass 2, line 8 in loss runs next: return e * e.');
});
