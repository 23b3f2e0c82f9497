/** @file Rows of numbers that grow with the run and are thinned, so that they stay few and evenly spaced. */

/** Samples that are kept at most; each takes about as long as a pass. */
export const MOST_SAMPLES = 72;
/** Of so many samples one stays where there are too many: an odd number, since some programs train two models by turns. */
export const THINNED = 3;

/** One number for each sample; NaN where there is none. */
export class Column {
	private numbers: number[] = [];

	/** Sets the number of the sample with this index. */
	set(index: number, value: number): void {
		while (this.numbers.length < index) this.numbers.push(NaN);
		this.numbers[index] = value;
	}

	thin(): void {
		this.numbers = this.numbers.filter((_, i) => i % THINNED === 0);
	}

	/** The first `count` numbers. */
	read(count: number): Float64Array {
		const out = new Float64Array(count).fill(NaN);
		out.set(this.numbers.slice(0, count));
		return out;
	}
}
