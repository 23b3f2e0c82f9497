/** @file How the finite entries of an array are spread: intervals with round limits, and how many entries lie in each. */
import { formatNumber } from '#derive';
import type { Statistics } from './statistics.ts';

export interface Bin {
	readonly from: number;
	/** Not within it, but of the last one. */
	readonly to: number;
	readonly count: number;
}

/** Intervals, about. */
const WANTED = 16;
/** A step that is a smaller share of the numbers than this would be lost in them. */
const FINEST = 2 ** -48;

/** 1, 2 or 5 times a power of ten; 0 where the numbers are too close for a round step. */
function roundStep(low: number, high: number): number {
	const rough = high / WANTED - low / WANTED || 0;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = [1, 2, 5, 10].map((n) => n * power).find((each) => each >= rough) ?? 0;
	const reach = Math.max(Math.abs(low), Math.abs(high));
	return step > reach * FINEST && Number.isFinite(step) && power > 0 ? step : 0;
}

/** The limits of the intervals, ascending; the same number twice where all entries are that. */
function edgesOf(low: number, high: number): number[] {
	const step = low === high ? 0 : roundStep(low, high);
	if (step === 0) return [low, high];
	// A multiple of 0.1 by division is the number that people write; by multiplication it is not.
	const inverse = Math.round(1 / step);
	const divides = step < 1 && Number.isSafeInteger(inverse);
	const edge = (k: number) => (divides ? k / inverse : k * step);
	// Where the division has rounded, or lost a number next to nothing, one more interval is needed.
	let first = Math.floor(low / step);
	if (edge(first) > low) first--;
	let last = Math.max(first + 1, Math.ceil(high / step));
	if (edge(last) < high) last++;
	const edges = Array.from({ length: last - first + 1 }, (_, i) => edge(first + i));
	return edges.map((x) => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, x)));
}

/** The intervals; none where no entry is finite. */
export function histogramOf(data: Float64Array, { minimum, maximum }: Statistics): readonly Bin[] {
	if (minimum !== minimum) return [];
	const edges = edgesOf(minimum, maximum);
	const counts = new Float64Array(edges.length - 1);
	const last = counts.length - 1;
	const start = edges[0]!;
	const width = edges[last + 1]! / counts.length - start / counts.length || 1;
	for (let i = 0; i < data.length; i++) {
		const x = data[i]!;
		if (x - x !== 0) continue;
		let at = Math.floor(x / width - start / width);
		at = at > 0 ? (at < last ? at : last) : 0;
		// The division rounds; the limits that are shown decide.
		while (at < last && x >= edges[at + 1]!) at++;
		while (at > 0 && x < edges[at]!) at--;
		counts[at]!++;
	}
	return Array.from(counts, (count, i) => ({ from: edges[i]!, to: edges[i + 1]!, count }));
}

/** `40 of 100 entries from −0.1 to 0.1`. */
export function binText({ from, to, count }: Bin, entries: number): string {
	const many = `${count.toLocaleString('en')} of ${entries.toLocaleString('en')} ${entries === 1 ? 'entry' : 'entries'}`;
	return from === to
		? `${many} ${entries === 1 ? 'is' : 'are'} ${formatNumber(from)}`
		: `${many} from ${formatNumber(from)} to ${formatNumber(to)}`;
}

/** What the picture shows, in one sentence. */
export function histogramText(bins: readonly Bin[], entries: number): string {
	const first = bins[0];
	if (!first) return 'Histogram: no finite entry.';
	const most = bins.reduce((a, b) => (b.count > a.count ? b : a));
	const many = bins.length === 1 ? '1 interval' : `${bins.length} intervals`;
	return `Histogram of ${many}; the highest: ${binText(most, entries)}.`;
}
