import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const NOTEBOOK = '/lessons/train-the-notebooks-network/';
const SICK = '/lessons/debug-a-sick-run/';

const stop = (page: Page, name: string) => page.getByRole('group', { name });
const sentence = (page: Page) => page.getByRole('status');

/** A page has to start its Worker first, which takes longest where much runs beside it. */
async function openLesson(page: Page, path: string) {
	await page.goto(path);
	await expect(sentence(page)).toContainText('Pass 1, start', { timeout: 30_000 });
}

test('a training waits for the learner, goes on up to its pass, and can be stepped into', async ({
	page
}) => {
	await openLesson(page, NOTEBOOK);
	await expect(page.getByText('The run waits: 1 passes')).toBeVisible();
	const first = stop(page, 'Stop 4: Train');
	await first.getByRole('button', { name: 'Train to pass 11' }).click();
	await expect(first).toContainText('trained');
	await expect(page.getByRole('region', { name: 'Training' })).toContainText('Pass 11 is open');
	await first.getByRole('button', { name: 'Step inside pass 11' }).click();
	await expect(page.getByRole('region', { name: 'Training' })).toBeHidden();
	await expect(sentence(page)).toContainText('Pass 11');

	const long = stop(page, 'Stop 7: Train');
	await long.getByRole('button', { name: 'Train to pass 10,000' }).click();
	await long.getByRole('button', { name: 'Stop here' }).click();
	await expect(long.getByRole('button', { name: 'Go on to pass 10,000' })).toBeEnabled();
	await expect(long).toContainText('the run waits');
});

test('a stop ahead of the run lets it go on', async ({ page }) => {
	await openLesson(page, SICK);
	const ahead = stop(page, 'Stop 15: Look');
	await ahead.getByRole('button', { name: 'Let it run to this stop' }).click();
	await expect(sentence(page)).toContainText('Pass 240, start', { timeout: 30_000 });
});

test('a question about a broken run is judged by it, and the mistake is tried', async ({ page }) => {
	await openLesson(page, SICK);
	const question = stop(page, 'Stop 13: Predict');
	const answer = question.getByRole('textbox', { name: 'Your answer' });
	await answer.fill('1.92');
	await answer.press('Enter');
	await expect(question).toContainText('right engine');
	await answer.fill('0.96');
	await answer.press('Enter');
	await expect(question).toContainText('Right: 0.96');

	const mistake = stop(page, 'Stop 14: What if');
	await mistake.getByRole('button', { name: 'Try it' }).click();
	await expect(mistake).toContainText('Silent: no error', { timeout: 30_000 });
	await expect(page.getByRole('table', { name: 'Right and broken' })).toBeVisible();
	const harmless = stop(page, 'Stop 17: What if');
	await harmless.getByRole('button', { name: 'Try it' }).click();
	await expect(harmless).toContainText('This order is right here', { timeout: 30_000 });
});

test('a figure is moved by the keys, and its numbers follow', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openLesson(page, NOTEBOOK);
	const place = page.getByRole('slider', { name: /^Place/ });
	await place.focus();
	await page.keyboard.press('ArrowRight');
	await expect(place).toHaveAttribute('aria-valuetext', /^x = 0\.21, slope of the tangent/);
	await page.getByRole('slider', { name: /^Nudge/ }).focus();
	await page.keyboard.press('Home');
	await expect(page.getByRole('img', { name: /A wave between/ })).toHaveAccessibleName(/x = 0\.21/);
	await expect(sentence(page)).toContainText('Pass 1, start');
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	const { violations } = await new AxeBuilder({ page }).include('figure').analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
});
