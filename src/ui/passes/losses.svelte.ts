/** @file h of every pass of a run, as it grows while the program runs. */
export class Losses {
	/** How many there are; what depends on them asks for this. */
	count = $state(0);
	private values = new Float64Array(1024);

	add(more: Float64Array): void {
		if (more.length === 0) return;
		const count = this.count + more.length;
		if (count > this.values.length) {
			const larger = new Float64Array(2 * count);
			larger.set(this.values);
			this.values = larger;
		}
		this.values.set(more, this.count);
		this.count = count;
	}

	clear(): void {
		this.count = 0;
	}

	/** h of a pass, from 1; NaN where there is none. */
	of(pass: number): number {
		return pass >= 1 && pass <= this.count ? this.values[pass - 1]! : NaN;
	}

	/** Those of the passes from `first` to `last`. */
	between(first: number, last: number): Float64Array {
		return this.values.subarray(Math.max(0, first - 1), Math.min(this.count, last));
	}
}
