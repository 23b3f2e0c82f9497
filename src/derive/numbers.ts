/** @file Numbers as a reader wants them: four significant digits, a real minus sign, exact integers without a point. */
import { elementary } from '#tensor';

const MINUS = '−';
export const DIGITS = 4;

/** Plain text. */
export function formatNumber(x: number, digits = DIGITS): string {
	if (Number.isNaN(x)) return 'NaN';
	if (!Number.isFinite(x)) return x < 0 ? `${MINUS}∞` : '∞';
	const size = Math.abs(x);
	const sign = x < 0 ? MINUS : '';
	if (Number.isInteger(x) && size < 1e7) return sign + String(size);
	if (size >= 1e7 || size < 1e-4) {
		const [mantissa, power] = size.toExponential(digits - 1).split('e') as [string, string];
		return `${sign}${trim(mantissa)}e${power.replace('+', '').replace('-', MINUS)}`;
	}
	// Rounding first: 9.9996 has two digits before the point once it is 10.00.
	const whole = Math.floor(elementary.log10(Number(size.toPrecision(digits)))) + 1;
	return sign + trim(size.toFixed(Math.max(0, digits - whole)));
}

const trim = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** LaTeX. */
export function formatNumberTex(x: number, digits = DIGITS): string {
	if (Number.isNaN(x)) return '\\text{NaN}';
	if (!Number.isFinite(x)) return x < 0 ? '-\\infty' : '\\infty';
	const [mantissa, power] = formatNumber(x, digits).replaceAll(MINUS, '-').split('e') as [string, string?];
	return power === undefined ? mantissa : `${mantissa} \\cdot 10^{${power}}`;
}

/** Whether a number is shown with fewer digits than it has. The last digits of a float64 are no one's intention. */
export function isRounded(x: number, digits = DIGITS): boolean {
	const shown = Number(formatNumber(x, digits).replaceAll(MINUS, '-'));
	return Number.isFinite(x) && Math.abs(shown - x) > 1e-12 * Math.abs(x);
}

export const shapeWords = (shape: readonly number[]): string =>
	shape.length === 0 ? 'a number' : shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

export const shapeTex = (shape: readonly number[]): string =>
	shape.length === 0 ? '\\text{a number}' : shape.join(' \\times ');
