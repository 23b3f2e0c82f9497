/**
 * @file Where a run's arrays lie: blocks of one memory, which are used again once nothing can reach them. It is that of
 * the kernels, or plain memory where there are none: making large arrays anew would cost as much as computing them.
 *
 * A block is handed out with whatever was in it. Who owns the storage marks every array that can still be reached, and
 * then the rest is swept; see `python/machine/collect.ts`. A block keeps one view for ever, so that the same view at
 * the same address means that an array lies here.
 */
import { Arena } from './arena.ts';

/** Blocks begin at multiples of this many bytes: two lines of a cache. */
const GRAIN = 128;
/** Bytes of all blocks together, unless told. */
const BYTES = 2 ** 26;
/** Bytes for operands that lie elsewhere. */
const STAGE = 2 ** 20;

export interface StorageOptions {
	/** Bytes of all blocks together. */
	readonly bytes?: number;
	/** Arrays of fewer entries lie elsewhere. */
	readonly smallest?: number;
	/** Entries that are asked for before a collection is due; at least as many as were in use after the last one. */
	readonly cycle?: number;
	/** Blocks are overwritten with NaN when they are swept, so that a stale read shows. */
	readonly debug?: boolean;
}

export class Storage {
	/** The memory in bytes, and where the blocks begin in it. */
	private readonly memory: ArrayBufferLike;
	private readonly start: number;
	readonly smallest: number;
	/** Told when a collection is due. */
	onDue: () => void = () => {};
	/** Entries asked for since the last collection. */
	private asked = 0;
	private due: number;
	private readonly cycle: number;
	private readonly debug: boolean;
	/** The views by the number of their block. Number 0 is none. */
	private readonly views: (Float64Array | null)[] = [null];
	/** Numbers of no block. */
	private readonly unused: number[] = [];
	/** The number of the block that begins at each grain, or 0. */
	private readonly numbers: Int32Array;
	/** By the number of a block: 1 since it was handed out or found in use, 2 where it has been marked; what is free keeps its last. */
	private readonly states: Uint8Array;
	/** Numbers of blocks that are in use, and of those that are not, by their entries. */
	private readonly taken: number[] = [];
	private readonly free = new Map<number, number[]>();
	/** From here to there no block is, in bytes; and further such gaps. */
	private top: number;
	private limit: number;
	private gaps: (readonly [from: number, to: number])[] = [];
	/** Whether there was no room for a block since the last collection. */
	private full = false;

	/** Whether it is one that any run may have. */
	readonly isUsual: boolean;

	private constructor(
		/** The kernels that compute in it; null for plain memory. */
		readonly arena: Arena | null,
		options: StorageOptions
	) {
		this.memory = arena ? arena.memory.buffer : new ArrayBuffer(options.bytes ?? BYTES);
		// Nothing lies at address 0, so that it can stand for no block.
		this.start = arena ? arena.end : GRAIN;
		this.isUsual = Object.values(options).every((option) => option === undefined);
		this.smallest = options.smallest ?? 16;
		this.cycle = this.due = options.cycle ?? 2 ** 18;
		this.debug = options.debug ?? false;
		this.top = this.start;
		this.limit = this.memory.byteLength;
		// A memory is a whole number of pages.
		this.numbers = new Int32Array(this.limit / GRAIN + 1);
		this.states = new Uint8Array(this.limit / GRAIN + 1);
	}

	/** A storage with kernels, or null where there are none. */
	static open(options: StorageOptions = {}): Storage | null {
		const arena = Arena.open(STAGE, options.bytes ?? BYTES);
		return arena && new Storage(arena, options);
	}

	/** A storage in plain memory, or null where there is no room. */
	static plain(options: StorageOptions = {}): Storage | null {
		try {
			return new Storage(null, options);
		} catch {
			return null;
		}
	}

	/** n entries with whatever is in them, or null where they must lie elsewhere. */
	take(n: number): Float64Array | null {
		if (n < this.smallest) return null;
		this.asked += n;
		if (this.asked >= this.due) this.onDue();
		const number = this.free.get(n)?.pop() ?? this.fresh(n);
		if (number === 0) return null;
		this.states[number] = 1;
		this.taken.push(number);
		return this.views[number]!;
	}

	private fresh(n: number): number {
		const bytes = Math.ceil((n * 8) / GRAIN) * GRAIN;
		while (this.top + bytes > this.limit) {
			const gap = this.gaps.pop();
			if (!gap) {
				this.full = true;
				return 0;
			}
			[this.top, this.limit] = gap;
		}
		const { top } = this;
		this.top = top + bytes;
		const number = this.unused.pop() ?? this.views.length;
		this.views[number] = new Float64Array(this.memory, top, n);
		this.numbers[top / GRAIN] = number;
		return number;
	}

	/** The address in bytes of the first entry of a block's view; -1 for any other array. */
	addressOf(data: Float64Array): number {
		const { byteOffset } = data;
		return byteOffset > 0 && this.views[this.numbers[byteOffset >>> 7]!] === data ? byteOffset : -1;
	}

	/** Blocks that there are, in use or not. */
	get size(): number {
		return this.views.length - 1 - this.unused.length;
	}

	/** Whether an array is a block or a part of one. */
	holds(data: Float64Array): boolean {
		return data.byteOffset > 0 && data.buffer === this.memory;
	}

	/** Whether a collection is due. */
	get isDue(): boolean {
		return this.asked >= this.due;
	}

	/** Says that an array can still be reached. */
	mark(data: Float64Array): void {
		const { byteOffset } = data;
		const number = this.numbers[byteOffset >>> 7]!;
		if (number !== 0 && this.views[number] === data) this.states[number] = 2;
		else if (this.holds(data)) this.states[this.around(byteOffset)] = 2;
	}

	/** The number of the block in which an address lies. */
	private around(address: number): number {
		let grain = address >>> 7;
		while (this.numbers[grain] === 0) grain--;
		return this.numbers[grain]!;
	}

	/** Blocks of sizes that nobody asks for any more have filled the memory: what lies between those in use is free. */
	private findGaps(): void {
		this.full = false;
		this.gaps = [];
		for (const number of [...this.free.values()].flat()) {
			this.numbers[this.views[number]!.byteOffset / GRAIN] = 0;
			this.views[number] = null;
			this.unused.push(number);
		}
		this.free.clear();
		let from = this.start;
		for (let grain = from / GRAIN; grain < this.numbers.length; grain++) {
			const number = this.numbers[grain]!;
			if (number === 0) continue;
			const { byteOffset, byteLength } = this.views[number]!;
			if (byteOffset > from) this.gaps.push([from, byteOffset]);
			from = byteOffset + Math.ceil(byteLength / GRAIN) * GRAIN;
		}
		const { byteLength } = this.memory;
		if (byteLength > from) this.gaps.push([from, byteLength]);
		this.top = this.limit = 0;
	}

	/**
	 * Takes back every block that has not been marked since the last time; gives the entries that are in use. The next
	 * collection is due after `least` entries or more.
	 */
	sweep(least = 0): number {
		const { taken } = this;
		let [used, kept] = [0, 0];
		for (const number of taken) {
			const view = this.views[number]!;
			if (this.states[number] === 2) {
				this.states[number] = 1;
				used += view.length;
				taken[kept++] = number;
				continue;
			}
			if (this.debug) view.fill(NaN);
			const list = this.free.get(view.length);
			if (list) list.push(number);
			else this.free.set(view.length, [number]);
		}
		taken.length = kept;
		if (this.full) this.findGaps();
		this.asked = 0;
		// A cycle of nothing is one that never ends: a collection at every statement.
		this.due = this.cycle === 0 ? 0 : Math.max(this.cycle, used, least);
		return used;
	}
}
