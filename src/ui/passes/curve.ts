/** @file The loss over the passes as a picture: an area between the least and the largest value of each column. */

export interface Curve {
	/** A path in a box of `width` by 100. */
	readonly path: string;
	readonly isLogarithmic: boolean;
}

/** The least and the largest finite number of a stretch; the least is infinite where there is none. */
function reach(values: Float64Array, from: number, to: number): [least: number, most: number] {
	let least = Infinity;
	let most = -Infinity;
	for (let i = from; i < to; i++) {
		const value = values[i]!;
		if (value < least && value > -Infinity) least = value;
		if (value > most && value < Infinity) most = value;
	}
	return [least, most];
}

/** Finite values only. Positive ones that go over two powers of ten are drawn by their logarithms. */
export function curveOf(values: Float64Array, width: number): Curve {
	const [least, most] = reach(values, 0, values.length);
	const isLogarithmic = least > 0 && most > 100 * least;
	const scaled = isLogarithmic ? Math.log10 : (x: number) => x;
	const [low, high] = [scaled(least), scaled(most)];
	const y = (value: number) => 95 - (90 * (scaled(value) - low)) / (high - low || 1);
	const columns = Math.max(1, Math.min(width, values.length));
	const tops: string[] = [];
	const bottoms: string[] = [];
	for (let i = 0; i < columns; i++) {
		const from = Math.floor((i * values.length) / columns);
		const to = Math.max(from + 1, Math.floor(((i + 1) * values.length) / columns));
		const [lowest, highest] = reach(values, from, Math.min(to, values.length));
		if (lowest > highest) continue;
		const x = ((i + 0.5) * width) / columns;
		tops.push(`${round(x)} ${round(y(highest) - 0.8)}`);
		bottoms.push(`${round(x)} ${round(y(lowest) + 0.8)}`);
	}
	if (tops.length === 0) return { path: '', isLogarithmic };
	return { path: `M${[...tops, ...bottoms.reverse()].join('L')}Z`, isLogarithmic };
}

const round = (x: number): number => Math.round(x * 10) / 10;

const four = (x: number): string =>
	Number.isFinite(x) ? String(Number(x.toPrecision(4))).replace('-', '−') : String(x);

/** The same in a sentence. */
export function curveWords(values: Float64Array, first: number): string {
	if (values.length === 0) return '';
	let least = 0;
	let broken = -1;
	for (let i = 0; i < values.length; i++) {
		if (values[i]! < values[least]! || Number.isNaN(values[least]!)) least = i;
		if (broken < 0 && !Number.isFinite(values[i]!)) broken = i;
	}
	const last = first + values.length - 1;
	return [
		`h is ${four(values[0]!)} in pass ${first} and ${four(values[values.length - 1]!)} in pass ${last},`,
		`at least ${four(values[least]!)} in pass ${first + least}.`,
		...(broken >= 0 ? [`It is no finite number from pass ${first + broken} on.`] : [])
	].join(' ');
}
