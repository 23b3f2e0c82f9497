import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const text = (page: Page) => page.getByRole('textbox', { name: 'Lesson text' });
const problems = (page: Page) => page.getByRole('region', { name: 'Problems' });
const lesson = (page: Page) => page.getByRole('region', { name: 'Lesson', exact: true });

async function begin(page: Page) {
	await page.goto('/playground/?lesson');
	await expect(problems(page)).toContainText('No problems', { timeout: 30_000 });
	await expect(page.getByRole('status')).toContainText('Pass 1, start', { timeout: 30_000 });
}

test('a lesson is written by typing: a problem is underlined and gone, and the file saved', async ({
	page
}) => {
	await begin(page);
	await text(page).click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.type('\n:::setp{to="seed"}\nThe seed is planted.\n:::\n');
	await expect(problems(page)).toContainText("there is no directive 'setp'");
	await expect(page.locator('.cm-problem-error')).toHaveText(':::setp{to="seed"}');
	await problems(page).getByRole('button').click();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Delete');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Backspace');
	await page.keyboard.type('te');
	await expect(lesson(page)).toContainText('The seed is planted.');
	await expect(problems(page)).toContainText('No problems', { timeout: 30_000 });
	await expect(page.locator('.cm-problem-error')).toHaveCount(0);

	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	const file = await saved;
	expect(file.suggestedFilename()).toBe('a-new-lesson.md');
	expect(readFileSync(await file.path(), 'utf8')).toContain(':::step{to="seed"}\nThe seed is planted.');

	await page.reload();
	await expect(lesson(page)).toContainText('The seed is planted.');
});

test('what an author types is completed, and the moment of the debugger is inserted', async ({ page }) => {
	await begin(page);
	await page.getByRole('button', { name: 'Step over' }).click();
	await text(page).click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.getByRole('button', { name: 'Insert this moment' }).click();
	await expect(lesson(page)).toContainText('Say what there is to see here.');
	await page.keyboard.type('Both have theirs.');
	await expect(lesson(page)).toContainText('Both have theirs.');
	await expect(problems(page)).toContainText('No problems', { timeout: 30_000 });

	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.type('\n::ass');
	await expect(page.getByRole('option', { name: 'assert' })).toBeVisible();
});

test('a lesson from outside runs when the learner says so', async ({ page }) => {
	await page.goto('/lessons/');
	await page.getByRole('link', { name: 'Open a lesson' }).click();
	await page.getByLabel('Lesson to open').setInputFiles('lessons/06-reuse-adds.md');
	const card = page.getByRole('region', { name: 'The lesson' });
	await expect(card).toContainText('From 06-reuse-adds.md');
	await expect(page.getByRole('status')).toHaveCount(0);
	await card.getByRole('button', { name: 'Run this lesson' }).click();
	await expect(page.getByRole('status')).toContainText('Pass 1, start', { timeout: 30_000 });
});

test('an address elsewhere is refused with the reason', async ({ page }) => {
	await page.goto('/lessons/open/#from=https%3A%2F%2Fexample.org%2Fa.md');
	await page.getByRole('button', { name: 'Get the lesson' }).click();
	await expect(page.getByRole('alert')).toContainText('this is example.org');
});

test('an instructor sees the questions with their answers and slips', async ({ page }) => {
	await page.goto('/lessons/reuse-adds/');
	await page.getByRole('link', { name: 'For instructors' }).click();
	await expect(page.getByText('The answers are those of the run.')).toBeVisible();
	await expect(page.getByText(/^x\.dhdx is 6$/).first()).toBeVisible({ timeout: 30_000 });
	await expect(page.getByText('Slip:').first()).toBeVisible();
	await page.getByRole('link', { name: 'Back to the lesson' }).click();
	await expect(lesson(page)).toBeVisible();
});

test('on a phone the text and the lesson are two panes', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/playground/?lesson');
	await expect(text(page)).toBeVisible();
	await expect(lesson(page)).toBeHidden();
	await page.getByRole('button', { name: 'Lesson', exact: true }).click();
	await expect(lesson(page)).toBeVisible();
	await expect(text(page)).toBeHidden();
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(wide).toBeLessThanOrEqual(390);
});
