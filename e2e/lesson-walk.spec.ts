/** @file Every lesson, walked from its first stop to its last by keyboard alone: each foreseen wrong answer once, then the right one. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { Lesson, Stop } from '#lesson';
import { Answers } from './walk/answers.ts';
import { driverOf } from './walk/drivers.ts';
import { loadProject, type Project } from './walk/project.ts';
import { isLong } from './walk/train.ts';
import { button, groupOf, press } from './walk/walking.ts';

const files = readdirSync('lessons')
	.filter((name) => /^\d+-.*\.md$/.test(name))
	.sort((a, b) => parseInt(a) - parseInt(b));
const slugs = files.map((name) => name.replace(/^\d+-|\.md$/g, ''));

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Half of the lessons on a phone, every third in the large theme. */
const isNarrow = (number: number): boolean => number % 2 === 0;
const isLarge = (number: number): boolean => number % 3 === 0;

async function open(page: Page, slug: string, number: number): Promise<void> {
	if (isNarrow(number)) await page.setViewportSize({ width: 390, height: 844 });
	if (isLarge(number)) await page.addInitScript(() => localStorage.setItem('backstep-theme', 'projector'));
	await page.goto(`/lessons/${slug}/`);
}

async function expectNothingSideways(page: Page): Promise<void> {
	const beyond = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);
	expect(beyond, 'pixels that scroll sideways').toBeLessThanOrEqual(0);
}

interface Way {
	readonly page: Page;
	readonly project: Project;
	readonly lesson: Lesson;
	/** All stops, or the first of them. */
	readonly stops: readonly Stop[];
	/** What is looked at when a stop is done. */
	readonly look: () => Promise<void>;
}

/** Does what is to be done at each stop, and goes on from it to the next. */
async function walk({ page, project, lesson, stops, look }: Way): Promise<void> {
	const answers = new Answers(project, lesson, stops);
	const bar = page.getByRole('navigation', { name: 'Stops' });
	await press(button(bar, 'First stop'));
	for (const stop of stops)
		await test.step(`stop ${stop.number}: ${stop.directive.name}`, async () => {
			const group = groupOf(page, stop);
			await expect(group.and(page.locator('[aria-current="step"]'))).toBeFocused();
			await driverOf(stop)({ page, project, lesson, answers, group }, stop);
			await look();
			if (stop !== stops.at(-1)) await button(stop.isQuestion ? group : bar, 'Next stop').press('Enter');
		});
}

// The later lessons take longest, so they begin first.
for (const [i, name] of [...files.entries()].reverse())
	test(`the lesson ${name} is walked to its end`, async ({ page }) => {
		const project = await loadProject();
		const number = parseInt(name);
		await open(page, slugs[i]!, number);
		const lesson = project.parseLesson(readFileSync(`lessons/${name}`, 'utf8'), { lessons: slugs });
		const long = lesson.stops.findIndex(isLong);
		const stops = long < 0 ? lesson.stops : lesson.stops.slice(0, long + 1);
		const look = async () => {
			if (isNarrow(number) || isLarge(number)) await expectNothingSideways(page);
		};
		await walk({ page, project, lesson, stops, look });
		if (long >= 0) return;
		const text = page.getByRole('region', { name: 'Lesson' });
		await expect(text).toContainText(`All ${lesson.stops.length} stops are done.`);
		const next = text.getByRole('link', { name: 'Next lesson' });
		if (i + 1 < slugs.length) await expect(next).toHaveAttribute('href', `../${slugs[i + 1]}/`);
		else await expect(next).toHaveCount(0);
	});
