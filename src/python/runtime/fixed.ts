/** A float with `digits` decimals, as C prints it: the exact value rounded, ties to even. */
export function fixed(x: number, digits: number): string {
	const [mantissa, shift] = exactParts(Math.abs(x));
	// |x| = mantissa * 2^shift; scaled by 10^digits it is a quotient of integers, rounded half to even.
	const scaled = mantissa * 10n ** BigInt(digits);
	let rounded: bigint;
	if (shift >= 0) rounded = scaled << BigInt(shift);
	else {
		const half = 1n << BigInt(-shift - 1);
		const whole = scaled >> BigInt(-shift);
		const rest = scaled - (whole << BigInt(-shift));
		rounded = rest > half || (rest === half && whole % 2n === 1n) ? whole + 1n : whole;
	}
	const text = rounded.toString().padStart(digits + 1, '0');
	const sign = x < 0 ? '-' : '';
	return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function exactParts(x: number): [mantissa: bigint, shift: number] {
	const view = new DataView(new ArrayBuffer(8));
	view.setFloat64(0, x);
	const bits = view.getBigUint64(0);
	const exponent = Number((bits >> 52n) & 0x7ffn);
	const fraction = bits & 0xfffffffffffffn;
	return exponent === 0 ? [fraction, -1074] : [fraction | 0x10000000000000n, exponent - 1075];
}
