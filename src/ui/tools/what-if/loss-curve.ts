/** @file The loss with and without a mistake as two lines of one picture. */
import { formatNumber } from '#derive';

export interface LossCurves {
	/** Paths in a box of `width` by `height`; '' where no number is finite. */
	readonly right: string;
	readonly broken: string;
	/** The numbers at the bottom and at the top. */
	readonly low: number;
	readonly high: number;
	readonly isLogarithmic: boolean;
}

const MARGIN = 4;

/** Both on one scale, by logarithms where positive numbers go over two powers of ten. A line has a gap where h is no number. */
export function lossCurves(
	right: readonly number[],
	broken: readonly number[],
	width: number,
	height: number
): LossCurves {
	const known = [...right, ...broken].filter(Number.isFinite);
	const low = known.reduce((a, b) => Math.min(a, b), Infinity);
	const high = known.reduce((a, b) => Math.max(a, b), -Infinity);
	const isLogarithmic = low > 0 && high > 100 * low;
	const scaled = isLogarithmic ? Math.log10 : (x: number) => x / 2;
	const [bottom, top] = [scaled(low), scaled(high)];
	const span = Math.max(1, right.length - 1, broken.length - 1);
	const place = (value: number, i: number): string => {
		const share = top > bottom ? (scaled(value) - bottom) / (top - bottom) : 0.5;
		const y = height - MARGIN - share * (height - 2 * MARGIN);
		return `${round((i / span) * width)} ${round(y)}`;
	};
	const path = (list: readonly number[]): string => {
		let pen = 'M';
		const parts = list.map((value, i) => {
			if (!Number.isFinite(value)) {
				pen = 'M';
				return '';
			}
			const part = pen + place(value, i);
			pen = 'L';
			return part;
		});
		return parts.join('');
	};
	return { right: path(right), broken: path(broken), low, high, isLogarithmic };
}

const round = (x: number): number => Math.round(x * 10) / 10;

/** The same in words: where the two end, and which of them is lower how often. */
export function lossWords(
	h: string,
	pass: number,
	right: readonly number[],
	broken: readonly number[]
): string {
	const both = Math.min(right.length, broken.length);
	const last = right.length - 1;
	const higher = broken.filter((x, i) => x > right[i]!).length;
	const lower = broken.filter((x, i) => x < right[i]!).length;
	const end =
		broken.length < right.length
			? `the run with the mistake ends after ${both === 1 ? 'one pass' : `${both} passes`}`
			: `${formatNumber(broken[last]!)} with the mistake`;
	const compared =
		higher + lower === 0
			? 'They are the same in every pass.'
			: `With the mistake it is higher in ${higher} of ${both} passes and lower in ${lower}.`;
	return `In pass ${pass + last}, ${h} is ${formatNumber(right[last]!)} without the mistake; ${end}. ${compared}`;
}
