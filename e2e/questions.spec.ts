import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

const PATH = '/lessons/the-reverse-pass/';

const stop = (page: Page, number: number) =>
	page.getByRole('group', { name: new RegExp(`^Stop ${number}:`) });
const status = (page: Page) => page.locator('.status').getByRole('status');

async function openLesson(page: Page) {
	await page.goto(PATH);
	await expect(status(page)).toContainText('Pass 1, start', { timeout: 30_000 });
}

test('while a question is open its answer is nowhere, and the debugger waits before it', async ({ page }) => {
	await openLesson(page);
	const question = stop(page, 4);
	await question.getByRole('button', { name: 'Go to this moment' }).click();
	await page.getByRole('button', { name: 'Step out', exact: true }).click();
	await expect(status(page)).toHaveText('Answer stop 4 first, or reveal it.');
	await page.getByRole('tab', { name: 'Gradient check' }).click();
	await expect(page.getByRole('tabpanel', { name: 'Gradient check' })).toContainText('could tell the answer');
	await page.getByRole('tab', { name: 'Tensors' }).click();
	await page.getByRole('spinbutton', { name: 'Pass' }).fill('2');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('spinbutton', { name: 'Pass' })).toHaveValue('1');

	await page.locator('.status').getByRole('button', { name: 'Reveal' }).click();
	await expect(question).toContainText('The answer: −3');
	await page.getByRole('button', { name: 'Step out', exact: true }).click();
	await expect(status(page)).not.toContainText('Answer stop');
});

test('a question that is left is left open', async ({ page }) => {
	await openLesson(page);
	await stop(page, 4).getByRole('button', { name: 'Go to this moment' }).click();
	await page.getByRole('navigation', { name: 'Stops' }).getByRole('button', { name: 'Next stop' }).click();
	await expect(stop(page, 4)).toContainText('left open');
});

test('progress is on the card, and is exported, erased and imported', async ({ page }) => {
	await openLesson(page);
	const question = stop(page, 4);
	await question.getByRole('textbox', { name: 'Your answer' }).fill('6');
	await question.getByRole('button', { name: 'Check' }).click();
	await expect(question).toContainText('Not yet.');
	await question.getByRole('textbox', { name: 'Your answer' }).fill('-3');
	await question.getByRole('button', { name: 'Check' }).click();
	await expect(question).toContainText('Right: −3');

	await page.goto('/lessons/');
	const card = page.getByRole('listitem').filter({ hasText: 'The reverse pass, one back at a time' });
	await expect(card).toContainText(/1 of \d+ stops, about \d+ minutes left/);
	await page.getByRole('button', { name: 'Export answers' }).click();
	const ask = page.getByRole('group', { name: 'Export answers' });
	await expect(ask).toContainText(/under the name \w+-\w+-\d{4}/);
	const saved = page.waitForEvent('download');
	await ask.getByRole('button', { name: 'Save the file' }).click();
	const path = await (await saved).path();
	const file = JSON.parse(readFileSync(path, 'utf8')) as {
		lessons: Record<string, { stops: Record<string, { attempts: { given: string; verdict: string }[] }> }>;
	};
	const { attempts } = file.lessons['the-reverse-pass']!.stops['first-contribution']!;
	expect(attempts.map(({ given, verdict }) => `${given} ${verdict}`)).toEqual(['6 wrong', '-3 right']);

	await page.getByRole('button', { name: 'Erase all progress' }).click();
	await page.getByRole('button', { name: 'Erase everything' }).click();
	await expect(card).not.toContainText('minutes left');
	await page.locator('input[type=file]').setInputFiles(path);
	await expect(page.getByRole('status')).toContainText('1 lesson is taken over');
	await expect(card).toContainText('minutes left');
	await page.goto(PATH);
	await expect(stop(page, 4)).toContainText('answered');
});
