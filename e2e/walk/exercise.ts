import { expect, type Locator, type Page } from '@playwright/test';
import type { ExerciseProgram } from '#lesson';
import type { Project } from './project.ts';
import { dataOf, said, type Driver } from './walking.ts';

/** Writes over each marked part; gives what stands there now. */
async function writeParts(
	page: Page,
	{ linesOfParts }: Project,
	editor: Locator,
	start: ExerciseProgram,
	now: readonly string[],
	parts: readonly string[]
): Promise<readonly string[]> {
	let written = now;
	for (const [i, part] of parts.entries()) {
		if (part === written[i]) continue;
		await editor.press('ControlOrMeta+Home');
		const [first] = linesOfParts(start, written)[i]!;
		for (let line = 1; line < first; line++) await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ControlOrMeta+a');
		// The indentation of the first line stays when the part is chosen.
		const blanks = /^[ \t]*/.exec(written[i]!)![0];
		expect(part.startsWith(blanks), `part ${i + 1} begins as the one before it`).toBe(true);
		await page.keyboard.insertText(part.slice(blanks.length));
		written = written.map((each, at) => (at === i ? part : each));
	}
	return written;
}

/** Every foreseen wrong answer is told apart, and the solution passes. */
export const exercise: Driver = async ({ page, project, group }, stop) => {
	const { start, solution, wrong } = dataOf(stop, 'exercise');
	const editor = group.getByRole('textbox', { name: /^Your code/ });
	const results = group.getByRole('group', { name: 'Results' });
	await expect(group.getByRole('button', { name: 'Check' })).toBeEnabled();
	let now = start!.parts;
	const grade = async (parts: readonly string[]) => {
		now = await writeParts(page, project, editor, start!, now, parts);
		await editor.press('ControlOrMeta+Enter');
		await expect(results).toBeVisible({ timeout: 60_000 });
		await expect(results).not.toContainText('The code has changed since.', { timeout: 60_000 });
	};
	for (const { parts, say } of wrong) {
		if (say.length === 0) continue;
		await grade(parts);
		await expect(results).toContainText(said('Not yet', say));
	}
	await grade(solution!.parts);
	await expect(results).toContainText('Right: all of it passes.');
};
