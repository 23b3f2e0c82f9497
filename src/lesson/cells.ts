/** @file Fenced Python as cells: their names, and the program that they make. */
import type { Code } from 'mdast';
import type { Place, Problems } from './problem.ts';
import { didYouMean } from './spelling.ts';
import type { Cell } from './tree.ts';

const OPTIONS = ['id'];

/** The options behind the language of a fence: `id="model"`, `id=model`. */
function readOptions(meta: string, place: Place, problems: Problems): Map<string, string> {
	const options = new Map<string, string>();
	for (const [word, name, quoted, bare] of meta.matchAll(/([^\s=]+)(?:="([^"]*)"|=(\S*))?/g)) {
		if (OPTIONS.includes(name!)) options.set(name!, quoted ?? bare ?? '');
		else problems.error(place, `a cell has no option '${word.slice(0, 60)}'`, didYouMean(name!, OPTIONS));
	}
	return options;
}

/** Reads a fence with the language `python`, whose nodes begin at `place`. */
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
	const code = node.value.replace(/\r\n?/g, '\n');
	return { id, code, place, line: place.line + 1, indent: place.column - 1 };
}

/** Stands before the first cell of a lesson that imports nothing of the module itself. */
const IMPORT = 'from backstep import CS4787Tensor, ReLU, Tensor, reverse_autodiff, unbroadcast';

const importsBackstep = (cells: readonly Cell[]): boolean =>
	cells.some(({ code }) => /^\s*(?:from|import)\s+backstep\b/m.test(code));

/** The cells as one program to read and run; `# %%` stands between them, as Jupytext writes it. */
export function lessonProgram(cells: readonly Cell[]): string {
	const parts = cells.map(({ code }) => code.trim());
	if (cells.length > 0 && !importsBackstep(cells)) parts.unshift(IMPORT);
	return `${parts.join('\n\n# %%\n')}\n`;
}

/** One text for each cell, with blank lines before it, so that its lines are the lesson file's lines. */
export function cellTexts(cells: readonly Cell[]): string[] {
	const texts = cells.map(({ code, line }) => '\n'.repeat(line - 1) + code);
	if (cells.length > 0 && !importsBackstep(cells)) texts.unshift(IMPORT);
	return texts;
}
