import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const exercise = (page: Page) => page.getByRole('group', { name: 'Stop 3: Write' });

async function write(page: Page, text: string) {
	const editor = exercise(page).getByRole('textbox', { name: /^Your code/ });
	await editor.click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(text);
}

test('a wrong answer is told apart, its first case opens in the debugger, and the right one passes', async ({
	page
}) => {
	await page.goto('/lessons/write-back-yourself/');
	await expect(page.getByRole('status')).toContainText('Pass 1, start', { timeout: 30_000 });

	await write(page, 'self.dhdx += t.dhdx * t.value\n        other.dhdx += t.dhdx * t.value');
	await exercise(page).getByRole('button', { name: 'Check' }).click();
	await expect(exercise(page)).toContainText('You have used the value of the result.');
	const table = exercise(page).getByRole('table', { name: 'dhdx of a' });
	await expect(table.getByRole('row', { name: /^\[0, 0\] −?-?0\.9906 0\.78 wrong$/ })).toBeVisible();
	const { violations } = await new AxeBuilder({ page }).include('[aria-label="Stop 3: Write"]').analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);

	const link = exercise(page).getByRole('link', { name: /^Open case 1 / });
	const [debuggerPage] = await Promise.all([page.waitForEvent('popup'), link.click()]);
	await debuggerPage.getByRole('button', { name: 'Run', exact: true }).click();
	const made = debuggerPage
		.getByRole('table', { name: 'Tensors' })
		.getByRole('row', { name: /^out multiply/ });
	await expect(made).toBeVisible({ timeout: 30_000 });
	await debuggerPage.close();

	await page.reload();
	await expect(exercise(page).getByRole('textbox', { name: /^Your code/ })).toContainText('t.dhdx * t.value');
	await write(page, 'self.dhdx += t.dhdx * other.value\n        other.dhdx += t.dhdx * self.value');
	await page.keyboard.press('ControlOrMeta+Enter');
	await expect(exercise(page)).toContainText('Right: all of it passes.', { timeout: 30_000 });
	await expect(exercise(page)).toContainText('answered');
});

test('only the marked part can be changed, and reset and the solution bring other texts into it', async ({
	page
}) => {
	await page.goto('/lessons/write-back-yourself/');
	const editor = exercise(page).getByRole('textbox', { name: /^Your code/ });
	await editor.click();
	await page.keyboard.press('ControlOrMeta+Home');
	await page.keyboard.type('no');
	await expect(editor).not.toContainText('nodef');
	await write(page, 'mine = 1');
	await expect(editor).toContainText('mine = 1');
	await exercise(page).getByRole('button', { name: 'Reset' }).click();
	await expect(editor).not.toContainText('mine');
	await exercise(page).getByRole('button', { name: 'Solution' }).click();
	await exercise(page).getByRole('button', { name: 'Show the solution' }).click();
	await exercise(page).getByRole('button', { name: 'Put it into the editor' }).click();
	await expect(editor).toContainText('t.dhdx * other.value');
	await expect(exercise(page)).toContainText('revealed');
});
