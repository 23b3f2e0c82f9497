/** @file A curve of losses that grows: what has been gone through once is not gone through again. */
import { filled, MOST_POINTS, type Thinned } from './curves.ts';

/** Passes of which the least and the largest are known together. */
const BLOCK = 128;

/** The losses of one run, thinned for the eye; at each report only what is new is gone through. */
export class GrowingCurve {
	/** Of the finite and the positive numbers, as a scale asks for them: see `isSteep`. */
	private least = Infinity;
	private most = 0;
	private known = 0;
	private width = 0;
	private sum = 0;
	private smooth = new Float64Array(1024);
	/** Of each block where its least and its largest finite number stand, or −1. */
	private readonly lows: number[] = [];
	private readonly highs: number[] = [];

	/** The losses as the points of a chart that goes to pass `total`, beside their mean over so many passes. */
	thinned(values: Float64Array, total: number, window: number): Thinned {
		this.grow(values, window);
		const smooth = this.smooth.subarray(0, values.length);
		if (total <= MOST_POINTS) {
			const x = Float64Array.from({ length: total }, (_, i) => i + 1);
			return { x, raw: filled(values, total), smooth: filled(smooth, total) };
		}
		const columns = MOST_POINTS / 2;
		const x = new Float64Array(MOST_POINTS);
		const raw = new Float64Array(MOST_POINTS).fill(NaN);
		const slow = new Float64Array(MOST_POINTS).fill(NaN);
		for (let c = 0; c < columns; c++) {
			const [from, to] = [Math.floor((c * total) / columns), Math.floor(((c + 1) * total) / columns)];
			// Every curve of a chart has its points at the same passes.
			x[2 * c] = from + 1;
			x[2 * c + 1] = Math.max(from + 2, to);
			const end = Math.min(to, values.length);
			const [a, b] = this.ends(values, from, end);
			if (a < 0) continue;
			raw[2 * c] = values[a]!;
			raw[2 * c + 1] = values[b]!;
			slow[2 * c] = smooth[a]!;
			slow[2 * c + 1] = smooth[end - 1]!;
		}
		return { x, raw, smooth: slow };
	}

	/** Whether the losses fall by powers of ten. */
	isSteep(values: Float64Array): boolean {
		this.grow(values, this.width);
		return this.least > 0 && this.most > 50 * this.least;
	}

	private grow(values: Float64Array, window: number): void {
		const width = Math.max(1, Math.round(window));
		if (width !== this.width || values.length < this.known) this.begin(width);
		if (values.length > this.smooth.length) {
			const larger = new Float64Array(2 * values.length);
			larger.set(this.smooth);
			this.smooth = larger;
		}
		for (let i = this.known; i < values.length; i++) this.add(values, i);
		this.known = values.length;
	}

	private begin(width: number): void {
		this.width = width;
		this.known = this.sum = this.most = 0;
		this.least = Infinity;
		this.lows.length = this.highs.length = 0;
	}

	private add(values: Float64Array, i: number): void {
		const [h, width] = [values[i]!, this.width];
		if (i % width === 0) {
			// Summed anew from time to time, so that a large number leaves nothing behind.
			this.sum = 0;
			for (let k = Math.max(0, i - width + 1); k <= i; k++) this.sum += values[k]!;
		} else this.sum += h - (i >= width ? values[i - width]! : 0);
		this.smooth[i] = this.sum / Math.min(i + 1, width);
		if (h < this.least) this.least = h;
		if (h > this.most && h < Infinity) this.most = h;
		if (i % BLOCK === 0) {
			this.lows.push(-1);
			this.highs.push(-1);
		}
		if (!Number.isFinite(h)) return;
		const block = this.lows.length - 1;
		if (this.lows[block]! < 0 || h < values[this.lows[block]!]!) this.lows[block] = i;
		if (this.highs[block]! < 0 || h > values[this.highs[block]!]!) this.highs[block] = i;
	}

	/** Where the least and the largest finite number of a stretch stand, the earlier one first; −1 where there is none. */
	private ends(values: Float64Array, from: number, to: number): [number, number] {
		let [least, most] = [-1, -1];
		const look = (low: number, high: number): void => {
			if (low >= 0 && (least < 0 || values[low]! < values[least]!)) least = low;
			if (high >= 0 && (most < 0 || values[high]! > values[most]!)) most = high;
		};
		for (let i = from; i < to;) {
			if (i % BLOCK === 0 && i + BLOCK <= to) {
				look(this.lows[i / BLOCK]!, this.highs[i / BLOCK]!);
				i += BLOCK;
			} else {
				if (Number.isFinite(values[i]!)) look(i, i);
				i++;
			}
		}
		return least < most ? [least, most] : [most, least];
	}
}
