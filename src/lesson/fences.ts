/** @file The Python of a Markdown file: a scan line by line, for those who run it and read nothing else. */

export interface Fence {
	/** What stands behind the backticks: `python id="model"`. */
	readonly info: string;
	/** Lines end with \n; the last has no end. */
	readonly code: string;
	/** 1-based line of the file on which the code begins. */
	readonly line: number;
}

/** What stands behind backticks holds none. */
const OPENING = /^(`{3,}(?=[^`]*$)|~{3,})[ \t]*(.*?)[ \t]*$/;

/** Words behind the language by which a fence is a part of an exercise, and no cell. */
export const ROLES: readonly string[] = ['start', 'solution', 'wrong'];

/** The role of a fence, by what stands behind its language; '' for a cell. */
export function roleOf(meta: string): string {
	const word = /^[\w-]+(?=\s|$)/.exec(meta.trim())?.[0] ?? '';
	return ROLES.includes(word) ? word : '';
}

/** Every fence at the left margin, in order; one that is never closed goes on to the end. */
function fencesOf(text: string): Fence[] {
	const fences: Fence[] = [];
	const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
	// Front matter is no Markdown.
	const head = /^---[ \t]*$/.test(lines[0]!)
		? lines.findIndex((line, i) => i > 0 && /^---[ \t]*$/.test(line))
		: -1;
	for (let i = head + 1; i < lines.length; i++) {
		const opening = OPENING.exec(lines[i]!);
		if (!opening) continue;
		const [, mark, info] = opening;
		const closing = new RegExp(`^ {0,3}${mark![0]}{${mark!.length},}[ \\t]*$`);
		const after = lines.findIndex((line, at) => at > i && closing.test(line));
		const end = after < 0 ? lines.length : after;
		fences.push({ info: info!, code: lines.slice(i + 1, end).join('\n'), line: i + 2 });
		i = end;
	}
	return fences;
}

/** The fences with the language `python`: the cells. */
export const pythonFences = (text: string): Fence[] =>
	fencesOf(text).filter(({ info }) => /^python(?:[ \t]|$)/.test(info) && roleOf(info.slice(6)) === '');
