/** @file Which lines begin a statement: a `%` within brackets or a text of several lines is Python's own. */

/** A logical line: the line on which it begins, from 0, and how many it takes. */
export interface StatementLine {
	readonly line: number;
	readonly length: number;
}

const OPENS = '([{';
const CLOSES = ')]}';

/** What is open at the end of a line. */
interface Open {
	/** Brackets. */
	depth: number;
	/** The quotes of a text that goes on, or ''. */
	quotes: string;
	/** Whether the line ends with a backslash. */
	continued: boolean;
}

/** Where a text that begins at `at` ends in its line; `quotes` stays open where it does not. */
function endOfText(line: string, at: number, quotes: string): number {
	for (let i = at; i < line.length; i++) {
		if (line[i] === '\\') i++;
		else if (line.startsWith(quotes, i)) return i + quotes.length;
	}
	return -1;
}

/** Reads one line with what was open before it. A text in single quotes ends with its line. */
function after(line: string, { depth, quotes }: Open): Open {
	const open: Open = { depth, quotes: '', continued: false };
	let i = 0;
	if (quotes) {
		i = endOfText(line, 0, quotes);
		if (i < 0) return { ...open, quotes };
	}
	while (i < line.length) {
		const c = line[i]!;
		if (c === '#') return open;
		if (c === '"' || c === "'") {
			const found = line.startsWith(c.repeat(3), i) ? c.repeat(3) : c;
			const end = endOfText(line, i + found.length, found);
			if (end < 0)
				return found.length === 3 ? { ...open, quotes: found } : { ...open, continued: line.endsWith('\\') };
			i = end;
			continue;
		}
		if (OPENS.includes(c)) open.depth++;
		else if (CLOSES.includes(c)) open.depth = Math.max(0, open.depth - 1);
		i++;
	}
	return { ...open, continued: line.endsWith('\\') };
}

/** The logical lines of a cell. Those of IPython, told by `isMagic`, go on only behind a backslash. */
export function statementLines(
	lines: readonly string[],
	isMagic: (line: string) => boolean
): StatementLine[] {
	const found: StatementLine[] = [];
	for (let line = 0; line < lines.length;) {
		const magic = isMagic(lines[line]!);
		let open: Open = { depth: 0, quotes: '', continued: false };
		let next = line;
		do {
			const text = lines[next++]!;
			open = magic ? { ...open, continued: text.endsWith('\\') } : after(text, open);
		} while (next < lines.length && (open.depth > 0 || open.quotes !== '' || open.continued));
		found.push({ line, length: next - line });
		line = next;
	}
	return found;
}
