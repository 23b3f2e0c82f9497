/** @file How much of what a program printed was surely there at a moment: what the cells before that of the moment have printed. */
import type { Moment, Timeline } from '#debug';
import type { OutputStart, TextCell } from '#python';

interface Ran {
	readonly text: string;
	readonly cells: readonly TextCell[];
	readonly stdout: string;
	readonly starts: readonly OutputStart[];
}

/** The offset at which a line begins, from 1. */
const offsetOf = (text: string, line: number): number =>
	text
		.split('\n')
		.slice(0, line - 1)
		.reduce((sum, each) => sum + each.length + 1, 0);

export function printedBefore(
	{ text, cells, stdout, starts }: Ran,
	timeline: Timeline,
	moment: Moment
): string {
	const place = timeline.line(moment)?.place ?? timeline.trace.call;
	if (!place || cells.length === 0) return '';
	const offset = offsetOf(text, place.line);
	const cell = cells.findLast(({ from }) => from <= offset);
	if (!cell) return '';
	const later = starts.find(({ mark }) => mark >= cell.mark);
	return stdout.slice(0, later?.at);
}
