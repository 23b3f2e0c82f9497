/** @file Floats in decimal digits as C writes them: the exact value rounded, ties to even. */

/** A float as mantissa * 2 ** shift. */
function exactParts(x: number): [mantissa: bigint, shift: number] {
	const view = new DataView(new ArrayBuffer(8));
	view.setFloat64(0, x);
	const bits = view.getBigUint64(0);
	const exponent = Number((bits >> 52n) & 0x7ffn);
	const fraction = bits & 0xfffffffffffffn;
	return exponent === 0 ? [fraction, -1074] : [fraction | 0x10000000000000n, exponent - 1075];
}

/** |x| * 10 ** power as the nearest integer, a half to the even one. */
function scaled(x: number, power: number): bigint {
	const [mantissa, shift] = exactParts(Math.abs(x));
	let above = mantissa * 10n ** BigInt(Math.max(0, power));
	let below = 10n ** BigInt(Math.max(0, -power));
	if (shift >= 0) above <<= BigInt(shift);
	else below <<= BigInt(-shift);
	const whole = above / below;
	const twice = 2n * (above - whole * below);
	return twice > below || (twice === below && whole % 2n === 1n) ? whole + 1n : whole;
}

/** `%.{digits}f`. */
export function fixed(x: number, digits: number): string {
	const text = scaled(x, digits)
		.toString()
		.padStart(digits + 1, '0');
	const sign = x < 0 ? '-' : '';
	return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The `digits + 1` significant digits of |x|, and the power of ten of the first. */
export function significant(x: number, digits: number): { readonly text: string; readonly power: number } {
	if (x === 0) return { text: '0'.repeat(digits + 1), power: 0 };
	let power = Number(Math.abs(x).toExponential().split('e')[1]);
	let text = scaled(x, digits - power).toString();
	// 9.99 rounded up has one digit more.
	if (text.length > digits + 1) {
		power++;
		text = scaled(x, digits - power).toString();
	}
	return { text, power };
}

/** `%.{digits}e` of |x|. */
export function scientific(x: number, digits: number): string {
	const { text, power } = significant(x, digits);
	const mantissa = digits === 0 ? text : `${text[0]}.${text.slice(1)}`;
	return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Rounds to a number of decimals, which may be negative, as Python's `round(x, digits)`. */
export function roundDecimal(x: number, digits: number): number {
	if (!Number.isFinite(x) || digits > 340) return x;
	if (digits < -310) return x < 0 ? -0 : 0;
	if (digits >= 0) return Number(fixed(x, digits)) || (x < 0 ? -0 : 0);
	const value = Number(`${scaled(x, digits)}e${-digits}`);
	return x < 0 ? -value : value;
}
