/** @file The lessons of the site: every numbered file in `lessons/`. Texts are fetched when they are asked for. */
import {
	orderOf,
	parseLesson,
	readGlossary,
	slugOf,
	type FrontMatter,
	type StopToDo,
	type Term
} from '#lesson';

const files = import.meta.glob<string>('../../../lessons/*.md', { query: '?raw', import: 'default' });

/** A file without a number, such as a read-me, is no lesson. */
const paths = Object.keys(files)
	.filter((path) => orderOf(path) !== null)
	.sort((a, b) => orderOf(a)! - orderOf(b)! || (a < b ? -1 : 1));

/** The names of the lessons in addresses, in the order of their files. */
export const lessonSlugs: readonly string[] = paths.map(slugOf);

/** The file of a lesson, or null where there is none. */
export async function lessonText(slug: string): Promise<string | null> {
	const path = paths[lessonSlugs.indexOf(slug)];
	return path === undefined ? null : await files[path]!();
}

/** The lesson that comes after one, or null at the end. */
export const lessonAfter = (slug: string): string | null =>
	lessonSlugs[lessonSlugs.indexOf(slug) + 1] ?? null;

export type LessonCard = Pick<FrontMatter, 'title' | 'summary' | 'minutes' | 'level'> & {
	readonly slug: string;
	readonly stops: readonly StopToDo[];
};

/** What the list of lessons says of each. */
export const lessonCards = (): Promise<LessonCard[]> =>
	Promise.all(
		lessonSlugs.map(async (slug) => {
			const { front, stops } = parseLesson((await lessonText(slug))!);
			const { title, summary, minutes, level } = front;
			const todo = stops.map(({ id, isQuestion }) => ({ id, isQuestion }));
			return { slug, title, summary, minutes, level, stops: todo };
		})
	);

/** The words of the lessons, with what they mean. */
export const glossary = async (): Promise<readonly Term[]> =>
	readGlossary(await files['../../../lessons/glossary.md']!()).terms;
