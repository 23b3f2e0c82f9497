/** @file The notebook that a text has become which was made of a notebook: what is unchanged in it comes back whole. */
import { align } from './align.ts';
import { freshId, type Notebook, type NotebookCell } from './cells.ts';
import { cellMagic, plainPython } from './magics.ts';
import { notebookOfPython, shownSource } from './percent.ts';

/** The share of its lines that a cell has in common with the cell that it was. */
const ALIKE = 0.5;

const linesOf = (cell: NotebookCell): string[] => shownSource(cell).split('\n');

/** Whether a cell has been edited, and not replaced: most of the lines of the shorter one are in both. */
function isAlike(old: NotebookCell, now: NotebookCell): boolean {
	if (old.kind !== now.kind) return false;
	const [a, b] = [linesOf(old), linesOf(now)].map((lines) => lines.filter((line) => line.trim() !== ''));
	const shared = align(a!, b!, (one, other) => one === other).length;
	return shared > 0 && shared >= ALIKE * Math.min(a!.length, b!.length);
}

/** Runs of lines that became comments: where each begins in the cell, and how many lines it has. */
function commentedRuns(
	written: readonly string[],
	shown: readonly string[]
): { at: number; length: number }[] {
	const runs: { at: number; length: number }[] = [];
	written.forEach((line, i) => {
		if (line === shown[i]) return;
		const last = runs.at(-1);
		if (last && last.at + last.length === i) last.length++;
		else runs.push({ at: i, length: 1 });
	});
	return runs;
}

/** The source of an edited cell, in which the magics that stand where they stood are live again. */
function withMagics(old: NotebookCell, now: NotebookCell): string {
	if (old.kind !== 'code' || cellMagic(old.source) === 'whole') return now.source;
	const written = old.source.split('\n');
	const shown = plainPython(old.source).text.split('\n');
	const lines = now.source.split('\n');
	const places = new Map(align(shown, lines, (a, b) => a === b));
	for (const { at, length } of commentedRuns(written, shown)) {
		const to = places.get(at);
		const stands = Array.from({ length }, (_, i) => places.get(at + i) === to! + i).every(Boolean);
		// A cell magic is one only in the first line.
		if (to === undefined || !stands || (/^\s*%%/.test(written[at]!) && to > 0)) continue;
		lines.splice(to, length, ...written.slice(at, at + length));
	}
	return lines.join('\n');
}

/** Which cell of the notebook each cell of the text was: first those that are equal, then those that are alike. */
function origins(old: readonly NotebookCell[], now: readonly NotebookCell[]): Map<number, number> {
	const isEqual = (a: NotebookCell, b: NotebookCell) => a.kind === b.kind && shownSource(a) === b.source;
	const known = new Map<number, number>();
	const gaps: { old: [number, number]; now: [number, number] }[] = [];
	let [i, j] = [0, 0];
	for (const [nextOld, nextNow] of [...align(old, now, isEqual), [old.length, now.length] as const]) {
		gaps.push({ old: [i, nextOld], now: [j, nextNow] });
		if (nextNow < now.length) known.set(nextNow, nextOld);
		[i, j] = [nextOld + 1, nextNow + 1];
	}
	for (const gap of gaps) {
		const [before, after] = [old.slice(...gap.old), now.slice(...gap.now)];
		const isOne = before.length === 1 && after.length === 1 && before[0]!.kind === after[0]!.kind;
		const pairs = isOne ? [[0, 0] as const] : align(before, after, isAlike);
		for (const [a, b] of pairs) known.set(gap.now[0] + b, gap.old[0] + a);
	}
	return known;
}

/**
 * The notebook that a text is, `text` being what `percentText(original)` has become by editing. A cell that is as it was
 * comes back with its source, blank lines and magics included; one that was edited keeps its id, its metadata, its
 * pictures, and the magics that still stand in it. A cell that is new has an id of its own.
 */
export function editedNotebook(original: Notebook, text: string): Notebook {
	const now = notebookOfPython(text).cells;
	const from = origins(original.cells, now);
	const taken = new Set(original.cells.map(({ id }) => id));
	const cells = now.map((cell, i): NotebookCell => {
		const origin = from.get(i);
		const old = origin === undefined ? undefined : original.cells[origin]!;
		if (old) return shownSource(old) === cell.source ? old : { ...old, source: withMagics(old, cell) };
		const id = freshId(taken);
		taken.add(id);
		return { ...cell, id };
	});
	return { cells, metadata: original.metadata };
}
