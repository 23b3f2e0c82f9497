import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const TITLE = 'The reverse pass, one back at a time';
const PATH = '/lessons/the-reverse-pass/';

const stop = (page: Page, number: number) =>
	page.getByRole('group', { name: new RegExp(`^Stop ${number}:`) });
const stops = (page: Page) => page.getByRole('navigation', { name: 'Stops' });
const row = (page: Page, name: string) =>
	page.getByRole('table', { name: 'Tensors' }).getByRole('row', { name: new RegExp(`^${name} `) });

/** A page has to start its Worker first, which takes longest where much runs beside it. */
const expectRun = (page: Page) =>
	expect(page.getByRole('status')).toContainText('Pass 1, start', { timeout: 30_000 });

async function openLesson(page: Page) {
	await page.goto(PATH);
	await expectRun(page);
}

test('by keyboard alone: a wrong answer, a right one, and the end of the pass', async ({ page }) => {
	await page.goto('/lessons/');
	await page.getByRole('link', { name: TITLE }).focus();
	await page.keyboard.press('Enter');
	await expect(
		page.getByRole('region', { name: 'Lesson' }).getByRole('heading', { name: TITLE })
	).toBeVisible();
	await expectRun(page);

	await page.getByRole('button', { name: 'First stop' }).focus();
	await page.keyboard.press('Enter');
	await expect(stop(page, 1)).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('status')).toContainText('step 1 of 8');
	await page.getByRole('button', { name: 'Back to stop 1' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status')).toContainText('Pass 1, start');

	const question = stop(page, 4);
	await question.getByRole('button', { name: 'Go to this moment' }).focus();
	await page.keyboard.press('Enter');
	await expect(question).toHaveAttribute('aria-current', 'step');
	await expect(page.getByRole('status')).toContainText('seed');
	await page.keyboard.press('Tab');
	const answer = question.getByRole('textbox', { name: 'Your answer' });
	await expect(answer).toBeFocused();
	await page.keyboard.type('6');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.type('-');
	await expect(answer).toHaveValue('-6');
	await expect(page.getByRole('status')).toContainText('seed');
	await page.keyboard.press('Enter');
	await expect(question).toContainText('That is what both lines give together.');

	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('-3');
	await page.keyboard.press('Enter');
	await expect(question).toContainText('Right: −3');
	await expect(question.getByRole('button', { name: 'See it happen' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status')).toContainText('dhdx of e += −3');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(stop(page, 5)).toBeFocused();

	await page.keyboard.press('End');
	await expect(page.getByRole('status')).toContainText('Answer stop 5 first, or reveal it.');
	await expect(stop(page, 5)).toContainText('Answer stop 5 first, or reveal it.');
	await expect(row(page, 'w').getByRole('cell', { name: '−18', exact: true })).toHaveCount(0);
	await page.getByRole('button', { name: 'Answer stop 5' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status')).toContainText('dhdx of e += −3');
});

test('by mouse: the stops move the debugger, to the second pass too', async ({ page }) => {
	await openLesson(page);
	const count = Number((await stops(page).textContent())?.match(/(\d+) stops/)?.[1]);
	await page.getByRole('button', { name: 'First stop' }).click();
	for (let number = 1; number < count; number++) {
		await expect(stop(page, number)).toHaveAttribute('aria-current', 'step');
		await expect(stop(page, number)).toBeInViewport();
		await expect(stops(page)).toContainText(`Stop ${number} of ${count}`);
		await stops(page).getByRole('button', { name: 'Next stop' }).click();
	}
	await expect(stops(page).getByRole('button', { name: 'Next stop' })).toBeDisabled();
	await expect(page.getByRole('status')).toContainText('Pass 2');
	await expect(row(page, 'w').getByRole('cell', { name: '−16', exact: true })).toBeVisible();
	await stop(page, 2).getByRole('button', { name: 'Go to this moment' }).click();
	await expect(page.getByRole('status')).toContainText('Pass 1, seed');
	await stops(page).getByRole('button', { name: 'Previous stop' }).click();
	await expect(page.getByRole('status')).toContainText('Pass 1, start');
});

test('a tensor and an option are chosen, with reasons, and a hint helps', async ({ page }) => {
	await openLesson(page);
	const tensor = stop(page, 3);
	await tensor.getByRole('button', { name: 'Check' }).click();
	await expect(tensor).toContainText('Give an answer first.');
	await tensor.getByRole('radio', { name: 'w', exact: true }).check();
	await tensor.getByRole('button', { name: 'Check' }).click();
	await expect(tensor).toContainText('Not yet. Values start at w');
	await tensor.getByRole('button', { name: 'Hint' }).click();
	await expect(tensor).toContainText('Which tensor has something to pass on?');
	await tensor.getByRole('radio', { name: 'L', exact: true }).check();
	await tensor.getByRole('button', { name: 'Check' }).click();
	await expect(tensor).toContainText('Right: L');

	const choice = stop(page, 6);
	await choice.getByRole('radio').first().check();
	await choice.getByRole('button', { name: 'Check' }).click();
	await expect(choice).toContainText('Not yet. back of e has not been called yet.');
	await choice.getByRole('radio').nth(1).check();
	await choice.getByRole('button', { name: 'Check' }).click();
	await expect(choice).toContainText('Right.');
	await expect(choice).toContainText('It has only set the zero.');
});

test('progress is kept, and forgotten when the learner starts again', async ({ page }) => {
	await openLesson(page);
	const question = stop(page, 5);
	await question.getByRole('button', { name: 'Reveal' }).click();
	await expect(question).toContainText('The answer: −6');
	await page.reload();
	await expect(question).toContainText('revealed');
	await expect(question).toContainText('The answer: −6', { timeout: 30_000 });
	await expect(question).toHaveAttribute('aria-current', 'step');
	await expect(page.getByRole('status')).toContainText('dhdx of e += −3');
	await page.getByRole('button', { name: 'Start again' }).click();
	await expect(question.getByRole('button', { name: 'Check' })).toBeVisible();
	await expect(page.getByRole('status')).toContainText('Pass 1, start');
	await page.reload();
	await expect(question.getByRole('button', { name: 'Check' })).toBeEnabled({ timeout: 30_000 });
});

test('the code is a tab beside the text, and comes back as it was', async ({ page }) => {
	await openLesson(page);
	await page.getByRole('tab', { name: 'Lesson' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('tab', { name: 'Code' })).toBeFocused();
	const text = page.getByRole('textbox', { name: 'Program text' });
	await text.getByText('x = Tensor(3.0)').click();
	await page.keyboard.press('End');
	await page.keyboard.type(' + 0 # mine');
	await page.getByRole('button', { name: "Bring back the lesson's code" }).click();
	await expect(text).not.toContainText('mine');
	await page.getByRole('tab', { name: 'Lesson' }).click();
	await expect(stop(page, 1)).toBeVisible();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the list and the whole text can be read', async ({ page }) => {
		await page.goto('/lessons/');
		await page.getByRole('link', { name: TITLE }).click();
		const lesson = page.getByRole('region', { name: 'Lesson' });
		await expect(lesson.getByRole('heading', { name: 'What to take with you' })).toBeVisible();
		await expect(lesson).toContainText('reverse_autodiff(L)');
		await expect(lesson).toContainText('What is dhdx of e after this one +=?');
		await expect(lesson).toContainText('because L uses e');
		await expect(lesson.getByRole('math').first()).toHaveText(/L=\(wx\+b−y\)/);
	});
});

test('on a phone a stop brings up the debugger, which leads back to the text', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openLesson(page);
	await stop(page, 2).getByRole('button', { name: 'Go to this moment' }).click();
	await expect(page.getByRole('status')).toBeInViewport();
	await expect(page.getByRole('region', { name: 'Derivation' })).toBeInViewport();
	await expect(stop(page, 2)).not.toBeInViewport();
	await page.getByRole('button', { name: 'Back to the text' }).click();
	await expect(stop(page, 2)).toBeInViewport();
	await expect(stop(page, 2)).toBeFocused();
});

const violations = async (page: Page) =>
	(await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
		id,
		nodes.map(({ html }) => html)
	]);

for (const theme of ['light', 'dark', 'projector']) {
	test(`axe finds nothing on the list of lessons in ${theme}`, async ({ page }) => {
		await page.addInitScript((name) => localStorage.setItem('backstep-theme', name), theme);
		await page.goto('/lessons/');
		await expect(page.getByRole('link', { name: TITLE })).toBeVisible();
		expect(await violations(page)).toEqual([]);
	});

	test(`axe finds nothing on a lesson in ${theme}`, async ({ page }) => {
		// A whole lesson and a debugger are many elements to look at.
		test.slow();
		await page.addInitScript((name) => localStorage.setItem('backstep-theme', name), theme);
		await openLesson(page);
		const question = stop(page, 4);
		await question.getByRole('textbox', { name: 'Your answer' }).fill('-6');
		await question.getByRole('button', { name: 'Check' }).click();
		await question.getByRole('button', { name: 'Hint' }).click();
		await stop(page, 6).getByRole('button', { name: 'Reveal' }).click();
		await expect(stop(page, 6)).toContainText('The answer is marked.');
		expect(await violations(page)).toEqual([]);
	});
}
