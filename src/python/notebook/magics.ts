/** @file Lines that are IPython's and not Python's: `%magic`, `!shell`, `help?`. They become comments. */
import { statementLines } from './statement-lines.ts';

/** A line that does not run. */
export interface MagicWarning {
	/** 1-based. */
	readonly line: number;
	readonly message: string;
	/** What to do, or ''. */
	readonly hint: string;
}

export interface PlainPython {
	/** As many lines as the cell has, each at its own place. */
	readonly text: string;
	readonly warnings: readonly MagicWarning[];
}

/** Cell magics whose body is Python that runs in the notebook. */
const BODY_RUNS = ['time', 'timeit', 'capture', 'prun'];

const HINTS: readonly (readonly [RegExp, string])[] = [
	[/^%matplotlib\b/, 'Charts are shown without it.'],
	[
		/^[%!] ?(?:pip|pip3|conda|mamba|python3? -m pip)\b/,
		'NumPy, matplotlib.pyplot and backstep are here already; nothing else can be installed.'
	],
	[/^%(?:time|timeit|prun)[ \t]+\S/, 'Write the statement without the magic to run it.'],
	[/^%(?:load_ext|reload_ext|autoreload|config)\b/, 'It can be left as it is.'],
	[/^\?|\?$/, 'The reference lists what is supported.']
];

const hintOf = (magic: string): string =>
	HINTS.find(([pattern]) => pattern.test(magic))?.[1] ?? 'Backstep runs Python only.';

/** `%matplotlib inline`, `!ls`, `?np`, `np.sum?`, `files = !ls`. */
const MAGIC = /^[ \t]*(?:[%!?]|[%\w.*[\]]+\?{1,2}[ \t]*$|[\w.,[\] \t]+=[ \t]*[%!])/;
const CELL_MAGIC = /^\s*%%(\w+)/;

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

const warning = (line: number, text: string, message: string, hint = hintOf(text)): MagicWarning => ({
	line,
	message: `${shortened(text)} ${message}`,
	hint
});

/** A comment in the line's place; a block whose only line it was still has a body. */
function comment(line: string): string {
	const [, blanks, text] = /^([ \t]*)(.*)$/.exec(line)!;
	return blanks === '' ? `# ${text}` : `${blanks}pass  # ${text}`;
}

/** Comments out a whole cell. */
function withoutCell(lines: readonly string[]): string {
	return lines.map((line) => (line.trim() === '' ? line : `# ${line}`)).join('\n');
}

/** What a magic in its first line makes of a cell: nothing, a cell whose body runs, or one that does not run at all. */
export function cellMagic(source: string): 'none' | 'body' | 'whole' {
	const name = CELL_MAGIC.exec(source)?.[1];
	return name === undefined ? 'none' : BODY_RUNS.includes(name) ? 'body' : 'whole';
}

/** The Python of a code cell. */
export function plainPython(source: string): PlainPython {
	const lines = source.split('\n');
	const kind = cellMagic(source);
	const first = lines.findIndex((line) => line.trim() !== '');
	if (kind === 'none') return withoutLines(lines);
	const magic = lines[first]!.trim();
	if (kind === 'body') {
		const rest = withoutLines(lines.map((line, i) => (i === first ? `# ${line}` : line)));
		const said = warning(first + 1, magic, 'is ignored; the cell runs once.', '');
		return { text: rest.text, warnings: [said, ...rest.warnings] };
	}
	return {
		text: withoutCell(lines),
		warnings: [
			warning(first + 1, magic, 'is not run, and with it the whole cell.', 'Backstep runs Python only.')
		]
	};
}

function withoutLines(lines: readonly string[]): PlainPython {
	const warnings: MagicWarning[] = [];
	const isMagic = (line: string) => MAGIC.test(line);
	const plain = [...lines];
	for (const { line, length } of statementLines(lines, isMagic)) {
		const text = lines[line]!;
		if (!isMagic(text)) continue;
		warnings.push(warning(line + 1, text.trim(), 'is not run.'));
		plain[line] = comment(text);
		for (let i = line + 1; i < line + length; i++) plain[i] = `# ${lines[i]!}`;
	}
	return { text: plain.join('\n'), warnings };
}
