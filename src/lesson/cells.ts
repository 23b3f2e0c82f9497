/** @file Fenced Python as cells: their names, and the program that they make. */
import type { Code } from 'mdast';
import type { Place, Problems } from './problem.ts';
import { didYouMean } from './spelling.ts';
import type { Cell } from './tree.ts';

const OPTIONS = ['id'];

/** The options behind the language of a fence: `id="model"`, `id=model`. */
export function readOptions(
	meta: string,
	place: Place,
	problems: Problems,
	known: readonly string[] = OPTIONS,
	what = 'a cell'
): Map<string, string> {
	const options = new Map<string, string>();
	for (const [word, name, quoted, bare] of meta.matchAll(/([^\s=]+)(?:="([^"]*)"|=(\S*))?/g)) {
		if (known.includes(name!)) options.set(name!, quoted ?? bare ?? '');
		else problems.error(place, `${what} has no option '${word.slice(0, 60)}'`, didYouMean(name!, known));
	}
	return options;
}

/** Reads a fence with the language `python`. */
export function readCell(node: Code, place: Place, cells: readonly Cell[], problems: Problems): Cell {
	const number = cells.length + 1;
	const wanted = readOptions(node.meta ?? '', place, problems).get('id');
	let id = wanted ?? `cell-${number}`;
	if (wanted !== undefined && !/^[A-Za-z][\w-]{0,59}$/.test(wanted)) {
		problems.error(
			place,
			`'${wanted.slice(0, 60)}' cannot be a cell's id`,
			'Take letters, digits and hyphens.'
		);
		id = `cell-${number}`;
	} else if (cells.some((cell) => cell.id === id)) {
		problems.error(place, `two cells are called '${id}'`);
	}
	return { id, code: node.value.replace(/\r\n?/g, '\n'), place, line: place.line + 1 };
}

/** What a lesson may use of the module without importing it. */
const NAMES = ['CS4787Tensor', 'ReLU', 'Tensor', 'reverse_autodiff', 'unbroadcast'];

type Text = Pick<Cell, 'code' | 'line'>;

/** The import that the cells leave out, or '': of names that they use and neither import nor define. */
function missingImport(cells: readonly Text[]): string {
	const all = cells.map(({ code }) => code).join('\n');
	if (/^[ \t]*(?:from|import)[ \t]+backstep\b/m.test(all)) return '';
	const isDefined = (name: string): boolean =>
		new RegExp(`^[ \\t]*(?:(?:class|def)[ \\t]+${name}\\b|${name}[ \\t]*=(?!=))`, 'm').test(all);
	const used = NAMES.filter((name) => new RegExp(`\\b${name}\\b`).test(all) && !isDefined(name));
	return used.length > 0 ? `from backstep import ${used.join(', ')}` : '';
}

/** The cells as one program to read and run; `# %%` stands between them, as Jupytext writes it. */
export function lessonProgram(cells: readonly Text[]): string {
	const parts = [missingImport(cells), ...cells.map(({ code }) => code.trim())];
	return `${parts.filter((part) => part !== '').join('\n\n# %%\n')}\n`;
}

/** One text for each cell, each beginning at its own first line; the import that they leave out stands before them. */
export function plainTexts(cells: readonly Text[]): string[] {
	const start = missingImport(cells);
	const texts = cells.map(({ code }) => `${code.replace(/\n$/, '')}\n`);
	return start === '' ? texts : [`${start}\n`, ...texts];
}

/** One text for each cell, with blank lines before it, so that its lines are the lesson file's lines. */
export function cellTexts(cells: readonly Text[]): string[] {
	const start = missingImport(cells);
	const texts = cells.map(({ code, line }) => `${'\n'.repeat(line - 1)}${code}\n`);
	return start === '' ? texts : [start, ...texts];
}
