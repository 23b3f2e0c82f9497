/** @file A program with marked parts, which a learner writes: what stands between the lines `# yours` and `# end`. */

const BEGIN = /^[ \t]*# yours[ \t]*$/;
const END = /^[ \t]*# end[ \t]*$/;

export interface Marked {
	/** What stands around the parts, the lines of the marks with it: one more than there are parts. Lines end with \n. */
	readonly fixed: readonly string[];
	/** Without a \n at the end. */
	readonly parts: readonly string[];
}

/** Finds the marks; gives what is wrong with them otherwise. */
export function readMarked(code: string): Marked | string {
	const fixed: string[] = [];
	const parts: string[] = [];
	let lines: string[] = [];
	let isOpen = false;
	for (const line of code.split('\n')) {
		if (BEGIN.test(line)) {
			if (isOpen) return "a part begins with '# yours' before the one before it has ended";
			fixed.push([...lines, line].map((each) => `${each}\n`).join(''));
			lines = [];
			isOpen = true;
		} else if (END.test(line)) {
			if (!isOpen) return "'# end' ends nothing: no '# yours' stands before it";
			parts.push(lines.join('\n'));
			lines = [line];
			isOpen = false;
		} else lines.push(line);
	}
	if (isOpen) return "a part begins with '# yours' and never ends";
	fixed.push(lines.map((each) => `${each}\n`).join(''));
	return { fixed, parts };
}

/** The program with these parts in their places. */
export const withParts = ({ fixed }: Pick<Marked, 'fixed'>, parts: readonly string[]): string =>
	fixed.map((text, i) => (i === 0 ? text : `${parts[i - 1] ?? ''}\n${text}`)).join('');

/** The lines of each part in the program, from 1; the last may be before the first, where a part is empty. */
export function linesOfParts(
	{ fixed }: Pick<Marked, 'fixed'>,
	parts: readonly string[]
): [first: number, last: number][] {
	const count = (text: string): number => text.split('\n').length - 1;
	let line = 1;
	return parts.map((part, i) => {
		line += count(fixed[i]!);
		const first = line;
		line += count(part) + 1;
		return [first, line - 1];
	});
}

/** Takes the parts of another text of the same program; null where what stands around them is another. */
export function partsOf({ fixed, parts }: Marked, code: string): readonly string[] | null {
	const other = readMarked(code);
	if (typeof other === 'string') return null;
	// A program of one part may be given by that part alone.
	if (other.parts.length === 0) return parts.length === 1 ? [code] : null;
	// Of several, the parts alone are enough, each between its marks.
	const isBare = other.fixed.every((text) => /^\s*(# end\s+)?(# yours\s*)?$/.test(text));
	if (isBare) return other.parts.length === parts.length ? other.parts : null;
	const same = other.fixed.length === fixed.length && other.fixed.every((text, i) => text === fixed[i]);
	return same ? other.parts : null;
}

/** The first line, from 1, in which another text of the program differs around the parts; null where none does. */
export function firstDifference({ fixed }: Marked, code: string): number | null {
	const other = readMarked(code);
	if (typeof other === 'string') return null;
	const empty = (text: readonly string[]) => withParts({ fixed: text }, []).split('\n');
	const [wanted, given] = [empty(fixed), empty(other.fixed)];
	const at = given.findIndex((line, i) => line !== wanted[i]);
	if (at < 0) return null;
	// Lines of parts that stand before it count.
	const before = other.fixed.findIndex((_, i) => empty(other.fixed.slice(0, i + 1)).length > at + 1);
	const parts = other.parts.slice(0, Math.max(0, before));
	return at + 1 + parts.reduce((sum, part) => sum + part.split('\n').length - 1, 0);
}
