/** @file The cells of the text that is open: which one is meant, which ones run, and what each has printed. */
import type { OutputStart, TextCell } from '#python';

/** The first cells of a program, up to one. */
export interface CellRange {
	readonly last: number;
	/** How many code cells there are. */
	readonly of: number;
}

export const codeCellsOf = (cells: readonly TextCell[]): TextCell[] =>
	cells.filter(({ kind }) => kind === 'code');

/** The code cell up to which a place asks to run: the one around or before it, or else the first. */
export function cellToRun(cells: readonly TextCell[], offset: number): TextCell | undefined {
	const code = codeCellsOf(cells);
	return code.findLast(({ from }) => from <= offset) ?? code[0];
}

/** `Cell 1 of 4`, `Cells 1 to 3 of 4`. */
export const rangeWords = ({ last, of }: CellRange): string =>
	last === 1 ? `Cell 1 of ${of}` : `Cells 1 to ${last} of ${of}`;

export interface PrintedPart {
	/** The number of the code cell, or 0 where it is not known. */
	readonly cell: number;
	readonly text: string;
}

/** What a run has printed, cell by cell in the order in which it was printed. */
export function printedParts(
	stdout: string,
	starts: readonly OutputStart[],
	cells: readonly TextCell[]
): PrintedPart[] {
	const numbers = new Map(cells.map(({ mark, number }) => [mark, number]));
	const parts = starts.map(({ mark, at }, i) => ({
		cell: numbers.get(mark) ?? 0,
		text: stdout.slice(at, starts[i + 1]?.at)
	}));
	const before = stdout.slice(0, starts[0]?.at);
	return [...(before === '' ? [] : [{ cell: 0, text: before }]), ...parts].filter(({ text }) => text !== '');
}
