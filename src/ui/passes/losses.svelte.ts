/** @file h of every pass of a run, as it grows while the program runs. */
/** Passes of a run beyond which what is drawn of them lags behind a little, since all of it is gone through. */
const MANY = 20_000;
/** The part by which there must be more of them then. */
const PART = 1 / 64;

export class Losses {
	/** How many there are to be shown; what depends on them asks for this. */
	count = $state(0);
	/** The first pass whose h is not finite, or null. */
	firstBroken = $state<number | null>(null);
	private known = 0;
	private values = new Float64Array(1024);

	add(more: Float64Array): void {
		if (more.length === 0) return;
		const known = this.known + more.length;
		if (known > this.values.length) {
			const larger = new Float64Array(2 * known);
			larger.set(this.values);
			this.values = larger;
		}
		this.values.set(more, this.known);
		if (this.firstBroken === null) {
			const at = more.findIndex((h) => !Number.isFinite(h));
			if (at >= 0) this.firstBroken = this.known + at + 1;
		}
		this.known = known;
		if (known < MANY || known - this.count > known * PART) this.settle();
	}

	/** Nothing more comes for now: all there are are shown. */
	settle(): void {
		this.count = this.known;
	}

	clear(): void {
		this.known = 0;
		this.count = 0;
		this.firstBroken = null;
	}

	/** h of a pass, from 1; NaN where there is none. */
	of(pass: number): number {
		return pass >= 1 && pass <= this.known ? this.values[pass - 1]! : NaN;
	}

	/** Those of the passes from `first` to `last`. */
	between(first: number, last: number): Float64Array {
		return this.values.subarray(Math.max(0, first - 1), Math.min(this.count, last));
	}
}
