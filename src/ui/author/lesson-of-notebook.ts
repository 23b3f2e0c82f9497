/** @file A notebook as a lesson to go on with: its text, and its code as cells. */
import { plainPython, type Notebook } from '#python';

/** A fence that the code cannot close. */
function fenced(code: string): string {
	const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}python\n${code.trimEnd()}\n${fence}`;
}

/** The text of a cell as a lesson holds it: its title is in the head, so that its headings begin with ##. */
const demoted = (source: string): string => source.replace(/^#(?=\s)/gm, '##').trim();

/** The file of a lesson that holds what a notebook holds; what a cell has printed is left out. */
export function lessonOfNotebook({ cells }: Notebook, name: string): string {
	const heading = cells
		.filter(({ kind }) => kind === 'markdown')
		.map(({ source }) => /^#\s+(.+)$/m.exec(source)?.[1]?.trim())
		.find(Boolean);
	const title = (heading ?? name.replace(/\.\w+$/, '')).slice(0, 80) || 'Untitled lesson';
	const head = [
		'---',
		'format: 1',
		`title: ${JSON.stringify(title)}`,
		'summary: One sentence for the list of lessons',
		'minutes: 10',
		'---'
	].join('\n');
	const blocks = cells.flatMap(({ kind, source }) => {
		if (source.trim() === '') return [];
		if (kind === 'code') return [fenced(plainPython(source).text)];
		const text = source
			.split('\n')
			.filter((line) => heading === undefined || line.trim() !== `# ${heading}`)
			.join('\n');
		return kind === 'markdown' && demoted(text) !== '' ? [demoted(text)] : [];
	});
	return `${[head, ...blocks].join('\n\n')}\n`;
}
