/** @file Histograms, as numpy.histogram makes them. */
import { elementary, linspace, toFlat } from '#tensor';
import { raise } from '../../runtime/index.ts';

export interface Histogram {
	readonly edges: readonly number[];
	readonly counts: readonly number[];
}

/** The ends of the numbers that are counted: those given, or of the data; never the same. */
function ends(values: readonly number[], range: readonly [number, number] | null): [number, number] {
	let [low, high] = range ?? (values.length === 0 ? [0, 1] : [Infinity, -Infinity]);
	if (!range)
		for (const v of values) {
			low = Math.min(low, v);
			high = Math.max(high, v);
		}
	if (low > high) raise('ValueError', 'max must be larger than min in range parameter.');
	if (!Number.isFinite(low) || !Number.isFinite(high))
		raise('ValueError', `autodetected range of [${low}, ${high}] is not finite`);
	return low === high ? [low - 0.5, high + 0.5] : [low, high];
}

function percentile(sorted: readonly number[], part: number): number {
	const at = part * (sorted.length - 1);
	const below = sorted[Math.floor(at)]!;
	return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}

/** The number of bins by one of NumPy's rules. */
function estimated(rule: string, values: readonly number[], low: number, high: number): number {
	const n = values.length;
	if (n === 0) return 1;
	const sturges = (high - low) / (elementary.log2(n) + 1);
	const sorted = [...values].sort((a, b) => a - b);
	const fd = (2 * (percentile(sorted, 0.75) - percentile(sorted, 0.25))) / elementary.cbrt(n);
	const widths: Readonly<Record<string, number>> = {
		auto: fd > 0 ? Math.min(fd, sturges) : sturges,
		fd,
		sturges,
		sqrt: (high - low) / Math.sqrt(n)
	};
	const width = widths[rule];
	if (width === undefined) return raise('ValueError', `'${rule}' is not a valid estimator for \`bins\``);
	return width > 0 ? Math.ceil((high - low) / width) : 1;
}

/** The edges of the bins: so many of equal width, by a rule, or as they are given. */
export function binEdges(
	values: readonly number[],
	bins: number | string | readonly number[],
	range: readonly [number, number] | null
): number[] {
	if (typeof bins === 'object') {
		if (bins.some((edge, i) => i > 0 && edge < bins[i - 1]!))
			raise('ValueError', '`bins` must increase monotonically, when an array');
		return [...bins];
	}
	const [low, high] = ends(values, range);
	const inside = values.filter((v) => v >= low && v <= high);
	const count = typeof bins === 'string' ? estimated(bins, inside, low, high) : bins;
	if (count < 1) raise('ValueError', '`bins` must be positive, when an integer');
	return Array.from(toFlat(linspace(low, high, count + 1)));
}

/** How much weight falls into each bin; the last holds its right edge too. */
export function counted(
	values: readonly number[],
	edges: readonly number[],
	weights: readonly number[] | null
): number[] {
	const counts = edges.slice(1).map(() => 0);
	const last = edges.length - 1;
	values.forEach((v, i) => {
		if (!(v >= edges[0]! && v <= edges[last]!)) return;
		let [low, high] = [0, last];
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if (v >= edges[middle]!) low = middle;
			else high = middle;
		}
		counts[low]! += weights?.[i] ?? 1;
	});
	return counts;
}

/** Counts as a density: their area is 1. */
export function densities(counts: readonly number[], edges: readonly number[]): number[] {
	const total = counts.reduce((sum, c) => sum + c, 0);
	return counts.map((c, i) => c / (edges[i + 1]! - edges[i]!) / total);
}
