import { expect } from '@playwright/test';
import type { Answer } from '#debug';
import { give } from './give.ts';
import { button, dataOf, said, type Driver } from './walking.ts';

/** Every known wrong answer has its feedback, and so has a wrong reason for the right one. */
export const predict: Driver = async ({ page, project, answers, group }, stop) => {
	const { misconceptions, reasons } = dataOf(stop, 'predict');
	const { timeline, right, wrong } = answers.of(stop.asks!);
	await expect(button(group, 'Check')).toBeEnabled();
	const check = async (answer: Answer, reason: number) => {
		await give({ page, project, group, timeline }, answer);
		if (reasons.length > 0)
			await group.getByRole('group', { name: 'Because' }).getByRole('radio').nth(reason).press('Space');
		// A field hands in what it holds; the buttons of a list do not.
		if (right.kind === 'tensors') await button(group, 'Check').press('Enter');
		else await page.keyboard.press('Enter');
	};
	for (const [i, { data }] of misconceptions.entries()) {
		await check(wrong[i]!, 0);
		await expect(group).toContainText(said('Not yet.', data.say));
	}
	for (const [i, { data }] of reasons.entries()) {
		if (data.correct) continue;
		await check(right, i);
		await expect(group).toContainText(said('The answer is right; the reason is another one.', data.say));
	}
	await check(
		right,
		reasons.findIndex(({ data }) => data.correct)
	);
	await expect(group).toContainText(`Right: ${project.answerText(right, timeline.byId)}`);
};
