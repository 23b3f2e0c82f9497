import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const PATH = '/lessons/the-reverse-pass/';

test('by keyboard alone: a word shows what it means, Escape hides it, and it is told to those who hear', async ({
	page
}) => {
	await page.goto(PATH);
	const word = page.getByRole('button', { name: 'seed', exact: true });
	const card = page.getByRole('tooltip');
	await expect(word).toHaveAccessibleDescription(/The 1 with which the reverse pass begins/);
	await expect(card).toHaveCount(0);
	await word.focus();
	await expect(card).toContainText('The 1 with which the reverse pass begins');
	await expect(word).toHaveAttribute('aria-expanded', 'true');
	const { violations } = await new AxeBuilder({ page }).include('article').analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(card).toHaveCount(0);
	await expect(word).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(card).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(card).toHaveCount(0);
});

test('a card stays while the pointer is on it, and one is open at a time', async ({ page }) => {
	await page.goto(PATH);
	const card = page.getByRole('tooltip');
	await page.getByRole('button', { name: 'seed', exact: true }).hover();
	await expect(card).toBeVisible();
	await card.hover();
	await expect(card).toBeVisible();
	await page.getByRole('button', { name: 'contribution', exact: true }).focus();
	await expect(card).toHaveCount(1);
	await expect(card).toContainText('adds to one dhdx');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a word leads to the glossary', async ({ page }) => {
		await page.goto(PATH);
		await page.getByRole('link', { name: 'seed', exact: true }).click();
		await expect(page).toHaveURL(/\/reference\/#term-seed$/);
		await expect(page.locator('#term-seed')).toBeInViewport();
	});
});

test('a tensor leads to its op, and the op can be tried', async ({ page }) => {
	await page.goto('/playground/#program=neuron.py');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await page.getByRole('link', { name: 'About multiply' }).click();
	await expect(page).toHaveURL(/\/reference\/#op-multiply$/);
	await page.getByRole('button', { name: 'Try multiply' }).click();
	const trial = page.getByRole('group', { name: 'multiply, step by step' });
	await expect(trial.getByRole('status')).toContainText('Pass 1, start');
	await trial.getByRole('button', { name: 'Step over' }).click();
	await expect(trial.getByRole('status')).not.toContainText('Pass 1, start');
	const { violations } = await new AxeBuilder({ page }).include('.trial').analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	await trial.getByRole('link', { name: 'Open in the playground' }).click();
	await expect(page).toHaveURL(/\/playground\/#program=multiply\.py/);
});
