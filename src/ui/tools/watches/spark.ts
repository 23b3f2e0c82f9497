/** @file The line of a watch over the passes as a path. */
import type { WatchLine } from '#debug';

export const WIDTH = 160;
export const HEIGHT = 32;
const MARGIN = 3;

const round = (x: number): number => Math.round(x * 10) / 10;

/** Where a pass stands. */
export function xOf({ passes }: WatchLine, pass: number): number {
	const [first = 0, last = 0] = [passes[0], passes.at(-1)];
	return round(MARGIN + ((pass - first) / (last - first || 1)) * (WIDTH - 2 * MARGIN));
}

/** Finite numbers only; the line is broken where others stand. */
export function sparkPath(line: WatchLine): string {
	const finite = line.values.filter(Number.isFinite);
	const least = finite.reduce((a, b) => Math.min(a, b), Infinity);
	const most = finite.reduce((a, b) => Math.max(a, b), -Infinity);
	// What never changes is drawn in the middle.
	const share = (value: number): number => (most > least ? (value - least) / (most - least) : 0.5);
	const y = (value: number): number => round(HEIGHT - MARGIN - share(value) * (HEIGHT - 2 * MARGIN));
	let pen = 'M';
	return line.values
		.map((value, i) => {
			if (!Number.isFinite(value)) {
				pen = 'M';
				return '';
			}
			const point = `${pen}${xOf(line, line.passes[i]!)} ${y(value)}`;
			pen = 'L';
			return point;
		})
		.join('');
}

/** Which of the passes of a line is the nearest to a pass. */
export function nearest({ passes }: WatchLine, pass: number): number {
	let best = 0;
	passes.forEach((each, i) => {
		if (Math.abs(each - pass) < Math.abs(passes[best]! - pass)) best = i;
	});
	return best;
}
