/** @file Spans of the learner's code as places and as text. */
import { spanAt, type LineTable, type Machine, type Origin } from '#python';
import type { Place } from './trace.ts';

export type Span = readonly [start: number, end: number];

/** The place of code that is the learner's: its source, by number, and its span there. */
export interface SourceSpan {
	readonly source: number;
	readonly span: Span;
}

/** Where a tensor was made, or null where that is not in the learner's code. */
export function spanOfOrigin(origin: Origin | null): SourceSpan | null {
	if (!origin || origin.code.source < 0) return null;
	return { source: origin.code.source, span: spanAt(origin.code, origin.pc) };
}

export const spanOf = (source: number, start: number, end: number): SourceSpan => ({
	source,
	span: [start, end]
});

/** Places and texts of a machine's sources. */
export class Places {
	private readonly lines = new Map<number, LineTable>();

	constructor(private readonly machine: Machine) {}

	at({ source, span: [start, end] }: SourceSpan): Place {
		const from = this.table(source).at(start);
		const to = this.table(source).at(end);
		return { source, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
	}

	/** The text of a span as one line. */
	text({ source, span: [start, end] }: SourceSpan): string {
		return this.machine.sources[source]!.text.slice(start, end).replace(/\s+/g, ' ');
	}

	private table(source: number): LineTable {
		let table = this.lines.get(source);
		if (!table) this.lines.set(source, (table = this.machine.lines(source)));
		return table;
	}
}
