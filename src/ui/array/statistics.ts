/** @file What an array is in a few numbers. */
import { formatNumber } from '#derive';

export interface Statistics {
	readonly entries: number;
	/** Of the finite entries; NaN where there is none. */
	readonly minimum: number;
	readonly maximum: number;
	readonly mean: number;
	/** That of the whole population, as NumPy's `std`. */
	readonly deviation: number;
	/** The root of the sum of squares. */
	readonly norm: number;
	readonly nans: number;
	readonly infinities: number;
	readonly zeros: number;
}

/** What entries that are very large, or very small, are multiplied by, so that no square of them is lost; no bit is. */
const scaleFor = (reach: number): number => (reach > 1e100 ? 2 ** -600 : reach < 1e-100 ? 2 ** 600 : 1);

/** Goes over the entries twice. */
export function statisticsOf(data: Float64Array): Statistics {
	const counts = countsOf(data);
	const { minimum, maximum, finite, zeros } = counts;
	const reach = Math.max(Math.abs(minimum), Math.abs(maximum));
	const { nans, infinities } = counts;
	const known = { entries: data.length, nans, infinities, zeros };
	if (finite === 0) return { ...known, ...NONE };
	if (reach === 0) return { ...known, minimum, maximum, mean: 0, deviation: 0, norm: 0 };
	const middle = minimum / 2 + maximum / 2;
	const scale = scaleFor(reach);
	const centre = middle * scale;
	let sum = 0;
	let squares = 0;
	let spread = 0;
	for (let i = 0; i < data.length; i++) {
		const x = data[i]!;
		if (x - x !== 0) continue;
		const scaled = x * scale;
		const off = scaled - centre;
		sum += off;
		spread += off * off;
		squares += scaled * scaled;
	}
	const mean = sum / finite;
	const variance = Math.max(0, spread / finite - mean * mean);
	return {
		...known,
		minimum,
		maximum,
		// All the same: nothing is to be rounded.
		mean: minimum === maximum ? minimum : middle + mean / scale,
		deviation: minimum === maximum ? 0 : Math.sqrt(variance) / scale,
		norm: Math.sqrt(squares) / scale
	};
}

const NONE = { minimum: NaN, maximum: NaN, mean: NaN, deviation: NaN, norm: NaN };

function countsOf(data: Float64Array) {
	let [minimum, maximum] = [Infinity, -Infinity];
	let [nans, infinities, zeros] = [0, 0, 0];
	for (let i = 0; i < data.length; i++) {
		const x = data[i]!;
		if (x - x !== 0) {
			if (x !== x) nans++;
			else infinities++;
			continue;
		}
		if (x < minimum) minimum = x;
		if (x > maximum) maximum = x;
		if (x === 0) zeros++;
	}
	return { minimum, maximum, nans, infinities, zeros, finite: data.length - nans - infinities };
}

const count = (n: number, one: string, many = `${one}s`): string =>
	`${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** One line: what there is of NaN, infinities and zeros is counted, and of the finite entries the rest is told. */
export function statisticsText(known: Statistics): string {
	const { entries, nans, infinities, zeros } = known;
	if (entries === 0) return 'no entries';
	const isWhole = nans === 0 && infinities === 0;
	const numbers =
		known.minimum === known.minimum
			? [
					`minimum ${formatNumber(known.minimum)}`,
					`maximum ${formatNumber(known.maximum)}`,
					`mean ${formatNumber(known.mean)}`,
					`standard deviation ${formatNumber(known.deviation)}`,
					`norm ${formatNumber(known.norm)}`
				].join(', ') + (isWhole ? '' : ' (of the finite entries)')
			: 'no finite entry';
	return `${count(entries, 'entry', 'entries')}: ${numbers}; ${nans.toLocaleString('en')} NaN, ${count(infinities, 'infinity', 'infinities')}, ${count(zeros, 'zero')}`;
}

/** From where to where the entries go, and what there is beside finite ones. */
export function rangeText({ minimum, maximum, nans, infinities }: Statistics): string {
	return [
		...(minimum === minimum ? [`${formatNumber(minimum)} to ${formatNumber(maximum)}`] : []),
		...(nans > 0 ? [`${nans.toLocaleString('en')} NaN`] : []),
		...(infinities > 0 ? [count(infinities, 'infinity', 'infinities')] : [])
	].join(', ');
}
