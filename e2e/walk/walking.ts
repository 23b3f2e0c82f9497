/** @file What every driver of a stop is given, and what it does with the page: by keyboard alone. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { DataOf, DirectiveName, Inline, Lesson, Stop } from '#lesson';
import type { Answers } from './answers.ts';
import type { Project } from './project.ts';

export interface Walking {
	readonly page: Page;
	readonly project: Project;
	readonly lesson: Lesson;
	readonly answers: Answers;
	/** What the learner sees of the stop. */
	readonly group: Locator;
}

/** Does what a learner has to do at a stop, wrongly first where that is foreseen. */
export type Driver = (walking: Walking, stop: Stop) => Promise<void>;

/** By its role and name as they are written: to work them out for the whole page takes longer, and this is done often. */
export const groupOf = (page: Page, { number }: Stop): Locator =>
	page.locator(`[role="group"][aria-label^="Stop ${number}:"]`);

/** What the author has written at a stop. */
export function dataOf<Name extends DirectiveName>({ directive, number }: Stop, name: Name): DataOf<Name> {
	if (directive.name !== name) throw new Error(`stop ${number} is no ${name}: ${directive.name}`);
	return directive.data as DataOf<Name>;
}

/** Presses a key on something that can be used, as soon as it can. */
export async function press(target: Locator, key = 'Enter'): Promise<void> {
	await expect(target).toBeEnabled();
	await target.press(key);
}

/** What is longer is written at once, as if it were pasted. */
const TYPED = 6;

export const button = (group: Locator, name: string | RegExp): Locator =>
	group.getByRole('button', { name, exact: true });

/** Writes over what stands in a field. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
	await field.press('ControlOrMeta+a');
	if (text.length > TYPED) await page.keyboard.insertText(text);
	else await page.keyboard.type(text);
}

/** Leaves of a text that are shown as they are written; a formula is drawn. */
function leaves(part: Inline | object): string[] {
	if ('children' in part) return (part.children as Inline[]).flatMap(leaves);
	return 'value' in part && typeof part.value === 'string' ? [part.value] : [];
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Finds a text of the author's behind some words, whatever stands between its pieces. */
export function said(before: string, parts: readonly Inline[]): RegExp {
	const pieces = [before, ...parts.flatMap(leaves)].map((piece) =>
		piece.trim().split(/\s+/).map(escaped).join('\\s+')
	);
	return new RegExp(pieces.filter(Boolean).join('[^]*?'));
}
