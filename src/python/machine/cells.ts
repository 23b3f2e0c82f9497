/** @file The cells of a program: each source is one, and in a source every line `# %%` begins another. */
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';

interface CellPlace {
	readonly source: number;
	/** Marks of the source that stand before it: 0 where there are none. */
	readonly mark: number;
}

/** Where what a cell printed begins. */
export interface OutputStart extends CellPlace {
	/** In the output, from 0. */
	readonly at: number;
}

/** The cell in which the module's own code stands, whatever function it has called; null where none of it runs. */
function placeOfCell(m: Machine): CellPlace | null {
	let outermost: Frame | null = null;
	for (let frame = m.frame; frame; frame = frame.prev) if (frame.code.source >= 0) outermost = frame;
	if (!outermost) return null;
	const { code, current } = outermost;
	const marks = m.marks[code.source]!;
	if (marks.length === 0) return { source: code.source, mark: 0 };
	const at = code.spans[current]!;
	const next = marks.findIndex((mark) => mark > at);
	return { source: code.source, mark: next < 0 ? marks.length : next };
}

/** A name of the cell in which the program stands, one of a kind in the program; '' where it does not run. */
export function cellOf(m: Machine): string {
	const place = placeOfCell(m);
	return place ? `${place.source}.${place.mark}` : '';
}

/**
 * Notes that the program is about to print. A loop around a mark comes to a cell again: what it prints then belongs to the
 * last cell that it had come to, so that there are no more starts than cells.
 */
export function noteOutput(m: Machine): void {
	const place = placeOfCell(m);
	const last = m.outputStarts.at(-1);
	if (!place || (last?.source === place.source && last.mark >= place.mark)) return;
	m.outputStarts.push({ ...place, at: m.outputLength });
}
