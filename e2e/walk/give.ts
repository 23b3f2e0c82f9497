/** @file How an answer of each kind is given. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Answer, Timeline } from '#debug';
import type { Project } from './project.ts';
import { write } from './walking.ts';

interface Form {
	readonly page: Page;
	readonly project: Project;
	readonly group: Locator;
	readonly timeline: Timeline;
}

type Of<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;
type Give<Kind extends Answer['kind']> = (form: Form, answer: Of<Kind>) => Promise<void>;

const own = ({ group }: Form): Locator => group.getByRole('group', { name: /^Your answer/ });

const chip = (form: Form, name: string): Promise<void> =>
	own(form).getByRole('radio', { name, exact: true }).press('Space');

/** Numbers as Python reads them, in nested lists. */
function numbersText({ floatRepr, toFlat }: Project, { array }: Of<'array'>): [string, string[]] {
	const entries = Array.from(toFlat(array), (x) => (Number.isInteger(x) ? String(x) : floatRepr(x)));
	const nested = (axis: number, from: number, size: number): string => {
		const side = array.shape[axis];
		if (side === undefined) return entries[from]!;
		const step = size / side;
		return `[${Array.from({ length: side }, (_, i) => nested(axis + 1, from + i * step, step)).join(', ')}]`;
	};
	return [nested(0, 0, entries.length), entries];
}

/** Entry by entry where there is a field for each. */
async function giveArray(form: Form, answer: Of<'array'>): Promise<void> {
	const { page, group, project } = form;
	const [text, entries] = numbersText(project, answer);
	if (await group.getByRole('textbox', { name: 'Your answer' }).isVisible())
		return write(page, group.getByRole('textbox', { name: 'Your answer' }), text);
	const fields = own(form).getByRole('textbox');
	await expect(fields, `${text} fits the fields`).toHaveCount(entries.length);
	for (const [i, entry] of entries.entries()) await write(page, fields.nth(i), entry);
}

/** Takes each tensor up to its place. */
async function giveOrder(form: Form, titles: readonly string[]): Promise<void> {
	const items = form.group.getByRole('list', { name: 'Your answer' }).getByRole('listitem');
	const list = await items.locator('code').allTextContents();
	expect([...list].sort(), 'the same tensors in another order').toEqual([...titles].sort());
	for (const [to, title] of titles.entries())
		for (let from = list.indexOf(title, to); from > to; from--) {
			await items.nth(from).getByRole('button', { name: /up$/ }).press('Enter');
			list.splice(from - 1, 2, list[from]!, list[from - 1]!);
			await expect(items.nth(from - 1).locator('code')).toHaveText(title);
		}
}

/** Takes away what stands there, and adds one tensor after the other. */
async function giveList(form: Form, titles: readonly string[]): Promise<void> {
	const items = form.group.getByRole('list', { name: 'Your answer' });
	const placed = items.getByRole('button', { name: /^Take away/ });
	for (let left = await placed.count(); left > 0; left--) {
		await placed.first().press('Enter');
		await expect(placed).toHaveCount(left - 1);
	}
	for (const title of titles)
		await own(form)
			.getByRole('button', { name: `Add ${title}`, exact: true })
			.press('Enter');
	await expect(placed).toHaveCount(titles.length);
}

const GIVE: { readonly [Kind in Answer['kind']]: Give<Kind> } = {
	array: giveArray,
	shape: ({ page, group }, { shape }) =>
		write(
			page,
			group.getByRole('textbox', { name: 'Your answer' }),
			`(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`
		),
	tensor: (form, { id }) => chip(form, form.project.nodeTitle(form.timeline.byId.get(id)!)),
	tensors: async (form, { titles }) =>
		(await form.group.getByRole('button', { name: /^Move / }).count()) > 0
			? giveOrder(form, titles)
			: giveList(form, titles),
	truth: (form, { value }) => chip(form, value ? 'Yes' : 'No'),
	word: (form, { word }) => chip(form, word)
};

/** Gives an answer in the field of its kind. */
export const give = <Kind extends Answer['kind']>(form: Form, answer: Of<Kind>): Promise<void> =>
	(GIVE[answer.kind as Kind] as Give<Kind>)(form, answer);
