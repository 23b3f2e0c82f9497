/** @file PCG64 (XSL RR 128/64, O'Neill 2014): the bits behind `numpy.random.default_rng`. */
import { generateState, type Entropy } from './seed-sequence.ts';

/** The state is kept in parts of 16 bits, the lowest first, so that sums of products stay exact in float64. */
const PARTS = 8;

export class Pcg64 {
	private readonly state = new Float64Array(PARTS);
	private readonly increment = new Float64Array(PARTS);
	/** The upper half of the last 64 bits, while it waits to be the next 32. */
	private kept: number | null = null;
	/** The two halves of the last 64 bits. */
	high = 0;
	low = 0;

	/** The stream of a seed sequence. */
	static seeded(entropy: Entropy): Pcg64 {
		const made = new Pcg64();
		const words = generateState(entropy, 8);
		// Four words of 64 bits: the state's upper and lower half, then those of the sequence's number.
		const [state, number] = [wide(words.slice(0, 4)), wide(words.slice(4))];
		for (let i = 0; i < PARTS; i++)
			made.increment[i] = ((number[i]! << 1) | (i === 0 ? 1 : number[i - 1]! >>> 15)) & 0xffff;
		made.step();
		let carry = 0;
		for (let i = 0; i < PARTS; i++) {
			const sum = made.state[i]! + state[i]! + carry;
			made.state[i] = sum & 0xffff;
			carry = sum >>> 16;
		}
		made.step();
		return made;
	}

	/** state = state * multiplier + increment, modulo 2 ** 128, by parts; the multiplier is 0x2360ed051fc65da44385df649fccf645. */
	private step(): void {
		const { state: s, increment: n } = this;
		const [a, b, c, d] = [s[0]!, s[1]!, s[2]!, s[3]!];
		const [e, f, g, h] = [s[4]!, s[5]!, s[6]!, s[7]!];
		s[0] = n[0]! + a * 0xf645;
		s[1] = n[1]! + a * 0x9fcc + b * 0xf645;
		s[2] = n[2]! + a * 0xdf64 + b * 0x9fcc + c * 0xf645;
		s[3] = n[3]! + a * 0x4385 + b * 0xdf64 + c * 0x9fcc + d * 0xf645;
		s[4] = n[4]! + a * 0x5da4 + b * 0x4385 + c * 0xdf64 + d * 0x9fcc + e * 0xf645;
		s[5] = n[5]! + a * 0x1fc6 + b * 0x5da4 + c * 0x4385 + d * 0xdf64 + e * 0x9fcc + f * 0xf645;
		s[6] = n[6]! + a * 0xed05 + b * 0x1fc6 + c * 0x5da4 + d * 0x4385 + e * 0xdf64 + f * 0x9fcc + g * 0xf645;
		s[7] =
			n[7]! +
			a * 0x2360 +
			b * 0xed05 +
			c * 0x1fc6 +
			d * 0x5da4 +
			e * 0x4385 +
			f * 0xdf64 +
			g * 0x9fcc +
			h * 0xf645;
		let carry = 0;
		for (let k = 0; k < PARTS; k++) {
			const sum = s[k]! + carry;
			// The lowest 16 bits; `%` would be slow.
			const part = sum & 0xffff;
			s[k] = part;
			carry = (sum - part) / 65536;
		}
	}

	/** The next 64 bits, into `high` and `low`. */
	next(): void {
		this.step();
		const s = this.state;
		const high = ((s[7]! << 16) | s[6]!) ^ ((s[3]! << 16) | s[2]!);
		const low = ((s[5]! << 16) | s[4]!) ^ ((s[1]! << 16) | s[0]!);
		const turn = s[7]! >>> 10;
		const by = turn & 31;
		const [a, b] = turn < 32 ? [high, low] : [low, high];
		this.high = (by === 0 ? a : (a >>> by) | (b << (32 - by))) >>> 0;
		this.low = (by === 0 ? b : (b >>> by) | (a << (32 - by))) >>> 0;
	}

	/** The next 32 bits: 64 are drawn, and the upper half is kept for the next call. */
	uint32(): number {
		const { kept } = this;
		if (kept !== null) {
			this.kept = null;
			return kept;
		}
		this.next();
		this.kept = this.high;
		return this.low;
	}

	/** A float in [0, 1) of 53 random bits. */
	double(): number {
		this.next();
		return (this.high * 2097152 + (this.low >>> 11)) / 9007199254740992;
	}

	copy(): Pcg64 {
		const twin = new Pcg64();
		twin.state.set(this.state);
		twin.increment.set(this.increment);
		twin.kept = this.kept;
		return twin;
	}
}

/** Two words of 64 bits, each as its lower and upper half, as one of 128 in parts of 16; the upper word comes first. */
function wide([a, b, c, d]: readonly number[]): number[] {
	return [c!, d!, a!, b!].flatMap((word) => [word & 0xffff, word >>> 16]);
}
