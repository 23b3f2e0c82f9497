/** @file Where an axis has ticks, and what stands at them: in pictures of pyplot's figures, and in live charts. */
import type { Scale, Tick } from '#debug';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Ten to a power, as mathematics writes it. */
const power = (exponent: number): string =>
	`10${exponent < 0 ? '⁻' : ''}${[...String(Math.abs(exponent))].map((digit) => SUPERSCRIPT[Number(digit)]).join('')}`;

/** Numbers at equal distances, all with as many decimals as the finest needs. */
function even(low: number, high: number, count: number): Tick[] {
	const step = stepOf((high - low) / count);
	const first = Math.ceil(low / step - 1e-9);
	const steps = Math.floor(high / step + 1e-9) - first + 1;
	const values = Array.from({ length: Math.max(0, steps) }, (_, i) =>
		Number(((first + i) * step).toPrecision(12))
	);
	const largest = Math.max(...values.map(Math.abs), step);
	if (largest >= 1e6 || largest < 1e-4)
		return values.map((at) => ({
			at,
			text: minus(at === 0 ? '0' : Number(at.toPrecision(6)).toExponential())
		}));
	const decimals = Math.max(0, Math.min(10, -Math.floor(Math.log10(step) + 1e-9)));
	return values.map((at) => ({ at, text: minus(at.toFixed(decimals)) }));
}

/** The round number next to a distance: 1, 2 or 5 times a power of ten. */
function stepOf(distance: number): number {
	const unit = 10 ** Math.floor(Math.log10(distance));
	const part = distance / unit;
	return unit * (part < 1.5 ? 1 : part < 3.5 ? 2 : part < 7.5 ? 5 : 10);
}

const minus = (text: string): string => text.replace(/-/g, '−').replace('e+', 'e');

function powers(low: number, high: number, count: number): Tick[] {
	const first = Math.ceil(Math.log10(low) - 1e-9);
	const last = Math.floor(Math.log10(high) + 1e-9);
	const every = Math.max(1, Math.ceil((last - first + 1) / count));
	const out: Tick[] = [];
	for (let exponent = first; exponent <= last; exponent += every)
		out.push({ at: 10 ** exponent, text: power(exponent) });
	return out;
}

/** About `count` ticks; fewer than two powers of ten say too little, so other numbers stand beside them. */
export function ticksOf(scale: Scale, count: number): readonly Tick[] {
	if (scale.ticks) return scale.ticks;
	const [low, high] = [Math.min(scale.low, scale.high), Math.max(scale.low, scale.high)];
	if (!scale.log) return even(low, high, count);
	const found = powers(low, high, count);
	return found.length >= 2 ? found : even(low, high, count);
}

/** Numbers along an axis that can be read. */
const MOST = 6;

/** The round number that is a distance or more: no more ticks than can be read. */
function stepAbove(range: number, most = MOST): number {
	const rough = range / most;
	const power = 10 ** Math.floor(Math.log10(rough));
	return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= rough) ?? 10 * power;
}

/** Round numbers between two. */
export function linearTicks(low: number, high: number, isWhole = false): number[] {
	if (!(high > low)) return [low];
	const step = isWhole ? Math.max(1, stepAbove(high - low)) : stepAbove(high - low);
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
