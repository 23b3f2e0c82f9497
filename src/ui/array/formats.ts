/** @file How the numbers of an array are written. */
import { formatNumber } from '#derive';

export interface NumberFormat {
	readonly name: string;
	readonly title: string;
	readonly write: (x: number) => string;
}

const signed = (text: string): string => text.replaceAll('-', '−');

/** With words for what has no digits. */
const finite = (write: (x: number) => string) => (x: number) =>
	Number.isFinite(x) ? signed(write(x)) : formatNumber(x);

/** The digits that read back to the same number, the sign of a zero included. */
export const everyDigit = (x: number): string => (Object.is(x, -0) ? '-0' : String(x));

export const FORMATS: readonly NumberFormat[] = [
	{ name: 'short', title: 'Short', write: (x) => formatNumber(x) },
	{ name: '3', title: '3 decimals', write: finite((x) => x.toFixed(3)) },
	{ name: '6', title: '6 decimals', write: finite((x) => x.toFixed(6)) },
	{ name: 'scientific', title: 'Scientific', write: finite((x) => x.toExponential(3).replace('e+', 'e')) },
	{ name: 'all', title: 'Every digit', write: finite(everyDigit) }
];

/** The format of a name; the first one where there is none. */
export const formatNamed = (name: string | null): NumberFormat =>
	FORMATS.find((each) => each.name === name) ?? FORMATS[0]!;
