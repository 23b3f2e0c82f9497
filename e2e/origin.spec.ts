import { expect, test, type Page } from '@playwright/test';

async function atTheEnd(page: Page, program: string) {
	await page.goto(`/playground/#program=${program}`);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Step out' })).toBeEnabled();
	await page.getByRole('button', { name: 'Step out' }).click();
}

const choose = (page: Page, name: string) =>
	page.getByRole('table', { name: 'Tensors' }).getByRole('rowheader', { name, exact: true }).click();

test('an entry of a dhdx is followed from term to term, and back', async ({ page }) => {
	await atTheEnd(page, 'mlp.py');
	await choose(page, 'W2');
	await page.getByRole('button', { name: 'Origin of dhdx' }).click();
	await expect(page.getByRole('tab', { name: 'Origin' })).toHaveAttribute('aria-selected', 'true');
	const tool = page.getByRole('region', { name: 'Origin of an entry' });
	await expect(tool.getByRole('heading', { level: 2 })).toHaveText('W2.dhdx[0, 0]');
	await tool.getByRole('spinbutton', { name: 'Column' }).press('ArrowUp');
	await expect(tool.getByRole('heading', { level: 2 })).toHaveText('W2.dhdx[0, 1]');
	const terms = tool.getByRole('table', { name: 'Terms' }).first();
	const first = terms.getByRole('button').first();
	const followed = (await first.textContent())!;
	await first.click();
	await expect(tool.getByRole('heading', { level: 2 })).toHaveText(followed);
	await tool.getByRole('navigation', { name: 'The way here' }).getByRole('button').first().click();
	await expect(tool.getByRole('heading', { level: 2 })).toHaveText('W2.dhdx[0, 1]');
});

test('where an entry of a value went is told, and a place there is followed', async ({ page }) => {
	await atTheEnd(page, 'mlp.py');
	await choose(page, 'W2');
	await page.getByRole('button', { name: 'Origin of value' }).click();
	const tool = page.getByRole('region', { name: 'Origin of an entry' });
	await expect(tool).toContainText('W2.value[0, 0] was given by the program.');
	await tool.getByRole('button', { name: 'Where to' }).click();
	const used = tool.getByRole('region', { name: /^Used by/ });
	await expect(used.getByRole('listitem').first()).toContainText('times');
	const to = used.getByRole('listitem').first().getByRole('button');
	const followed = (await to.textContent())!;
	await to.click();
	await expect(tool.getByRole('heading', { level: 2 })).toHaveText(followed);
});

test('a factor in a derivation leads to its own derivation, and back', async ({ page }) => {
	await page.goto('/playground/#program=neuron.py');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	const over = page.getByRole('button', { name: 'Step over' });
	await expect(over).toBeEnabled();
	for (let back = 1; back <= 4; back++) await over.click();
	const derivation = page.getByRole('region', { name: 'Derivation' });
	const title = derivation.getByRole('heading', { level: 2 });
	const before = (await title.textContent())!;
	await derivation
		.getByRole('button', { name: /^Derivation of ∂L/ })
		.first()
		.click();
	await expect(title).not.toHaveText(before);
	await derivation.getByRole('button', { name: 'Back to the contribution' }).click();
	await expect(title).toHaveText(before);
});
