/** @file Where an axis has ticks, and what stands at them. */
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
