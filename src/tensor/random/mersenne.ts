/** @file MT19937, the generator behind NumPy's legacy streams and Python's `random` (Matsumoto and Nishimura, 1998). */

const N = 624;
const M = 397;

/** The upper bit of one word and the lower bits of the next, shifted. */
function twisted(word: number, next: number): number {
	const y = (word & 0x80000000) | (next & 0x7fffffff);
	return (y >>> 1) ^ (-(y & 1) & 0x9908b0df);
}

export class MersenneTwister {
	private readonly words = new Uint32Array(N);
	private position = N;

	/** Starts the stream of a 32-bit seed. */
	seed(seed: number): void {
		const { words } = this;
		words[0] = seed;
		for (let i = 1; i < N; i++) {
			const x = words[i - 1]! ^ (words[i - 1]! >>> 30);
			words[i] = Math.imul(1812433253, x) + i;
		}
		this.position = N;
	}

	/** Starts the stream of a key of 32-bit words: seeds of more than one word. */
	seedByArray(key: readonly number[]): void {
		this.seed(19650218);
		const { words } = this;
		let i = 1;
		let j = 0;
		for (let k = Math.max(N, key.length); k > 0; k--) {
			words[i] = (words[i]! ^ Math.imul(words[i - 1]! ^ (words[i - 1]! >>> 30), 1664525)) + key[j]! + j;
			j = (j + 1) % key.length;
			if (++i >= N) {
				words[0] = words[N - 1]!;
				i = 1;
			}
		}
		for (let k = N - 1; k > 0; k--) {
			words[i] = (words[i]! ^ Math.imul(words[i - 1]! ^ (words[i - 1]! >>> 30), 1566083941)) - i;
			if (++i >= N) {
				words[0] = words[N - 1]!;
				i = 1;
			}
		}
		words[0] = 0x80000000;
		this.position = N;
	}

	private refill(): void {
		const { words } = this;
		for (let k = 0; k < N - M; k++) words[k] = words[k + M]! ^ twisted(words[k]!, words[k + 1]!);
		for (let k = N - M; k < N - 1; k++) words[k] = words[k + M - N]! ^ twisted(words[k]!, words[k + 1]!);
		words[N - 1] = words[M - 1]! ^ twisted(words[N - 1]!, words[0]!);
		this.position = 0;
	}

	/** The next 32 bits, as an integer from 0 to 2 ** 32 - 1. */
	uint32(): number {
		if (this.position === N) this.refill();
		let y = this.words[this.position++]!;
		y ^= y >>> 11;
		y ^= (y << 7) & 0x9d2c5680;
		y ^= (y << 15) & 0xefc60000;
		y ^= y >>> 18;
		return y >>> 0;
	}

	/** An integer from 0 to `most`, both possible and `most` below 2 ** 32, by masked rejection, as NumPy's `shuffle` draws. */
	upTo(most: number): number {
		if (most === 0) return 0;
		const mask = 0xffffffff >>> Math.clz32(most);
		for (;;) {
			const value = (this.uint32() & mask) >>> 0;
			if (value <= most) return value;
		}
	}

	/** Shuffles in place, from the end (Fisher and Yates), with what `upTo` draws. */
	shuffle(values: Float64Array): void {
		for (let i = values.length - 1; i > 0; i--) {
			const mask = 0xffffffff >>> Math.clz32(i);
			let j = (this.uint32() & mask) >>> 0;
			while (j > i) j = (this.uint32() & mask) >>> 0;
			const kept = values[i]!;
			values[i] = values[j]!;
			values[j] = kept;
		}
	}

	/** A float in [0, 1) of 53 random bits. */
	double(): number {
		const high = this.uint32() >>> 5;
		const low = this.uint32() >>> 6;
		return (high * 67108864 + low) / 9007199254740992;
	}

	copy(): MersenneTwister {
		const twin = new MersenneTwister();
		twin.words.set(this.words);
		twin.position = this.position;
		return twin;
	}
}
