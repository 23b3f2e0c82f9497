/** @file A stream of Python's module random: the twister, and the normal that is kept for the next draw. */
import { elementary, exactLog, MersenneTwister } from '#tensor';
import { normalize, type PyInt } from './numbers.ts';

export class RandomStream {
	private twister = new MersenneTwister();
	/** The second of two normals that are drawn at once (Box and Muller 1958). */
	private kept: number | null = null;

	/** Begins the stream of an integer of any size, as CPython does: by its words of 32 bits, without the sign. */
	seed(by: bigint): void {
		const words: number[] = [];
		for (let rest = by < 0n ? -by : by; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
		this.twister.seedByArray(words.length === 0 ? [0] : words);
		this.kept = null;
	}

	/** A float in [0, 1) of 53 random bits. */
	random(): number {
		return this.twister.double();
	}

	/** An integer of `k` random bits, the lowest words first. */
	bits(k: number): PyInt {
		if (k <= 32) return k === 0 ? 0 : this.twister.uint32() >>> (32 - k);
		let value = 0n;
		for (let at = 0; at < k; at += 32) {
			const word = this.twister.uint32();
			value |= BigInt(k - at < 32 ? word >>> (32 - (k - at)) : word) << BigInt(at);
		}
		return normalize(value);
	}

	/** An integer in [0, n), by rejection. */
	below(n: PyInt): PyInt {
		const k = n.toString(2).length;
		for (;;) {
			const drawn = this.bits(k);
			if (drawn < n) return drawn;
		}
	}

	/** A standard normal number. */
	gauss(): number {
		const { kept } = this;
		this.kept = null;
		if (kept !== null) return kept;
		const angle = this.random() * 2 * Math.PI;
		const radius = Math.sqrt(-2 * exactLog(1 - this.random()));
		this.kept = elementary.sin(angle) * radius;
		return elementary.cos(angle) * radius;
	}

	copy(): RandomStream {
		const twin = new RandomStream();
		twin.twister = this.twister.copy();
		twin.kept = this.kept;
		return twin;
	}

	/** Goes on as another stream does. */
	follow(other: RandomStream): void {
		this.twister = other.twister.copy();
		this.kept = other.kept;
	}
}
