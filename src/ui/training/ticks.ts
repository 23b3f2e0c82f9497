/** @file Where the axes of a live chart have their numbers, and how these are written. */

/** Numbers along an axis that can be read. */
const MOST = 6;

/** The steps that ticks may have: 1, 2 or 5 times a power of ten. */
function stepFor(range: number, most = MOST): number {
	const rough = range / most;
	const power = 10 ** Math.floor(Math.log10(rough));
	return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= rough) ?? 10 * power;
}

/** Round numbers between two. */
export function linearTicks(low: number, high: number, isWhole = false): number[] {
	if (!(high > low)) return [low];
	const step = isWhole ? Math.max(1, stepFor(high - low)) : stepFor(high - low);
	const first = Math.ceil(low / step);
	const count = Math.min(2 * MOST, Math.floor(high / step) - first + 1);
	return Array.from({ length: Math.max(0, count) }, (_, i) => (first + i) * step);
}

/** Between two logarithms to base ten: powers of ten, or where there are too few of them round numbers between. */
export function logarithmicTicks(low: number, high: number): number[] {
	if (high - low >= 1.5) return linearTicks(low, high, true);
	return linearTicks(10 ** low, 10 ** high)
		.filter((value) => value > 0)
		.map(Math.log10);
}

/** A number beside an axis: short, with an exponent where it is very large or very small. */
export function tickText(value: number): string {
	const short = Number(value.toPrecision(3));
	const size = Math.abs(short);
	if (size !== 0 && (size < 1e-3 || size >= 1e6))
		return short.toExponential().replace('e+', 'e').replaceAll('-', '−');
	return short.toLocaleString('en', { maximumFractionDigits: 6 }).replace('-', '−');
}
