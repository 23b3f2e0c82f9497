/** @file A WebAssembly memory of fixed size with the kernels that compute in it. */
import { kernelsOn, WORKSPACE, type Kernels } from './load.ts';

const PAGE = 65536;
/** The first page has the tables of the elementary functions; the workspace of `product` follows, then the stage. */
const WORKSPACE_AT = PAGE;
const STAGE = WORKSPACE_AT + Math.ceil(WORKSPACE / PAGE) * PAGE;

/** An operand: its address in bytes, and its strides down and to the right in entries. */
export interface Place {
	address: number;
	down: number;
	right: number;
}

/** Growing would detach every view, so a memory has its full size from the start; pages are real once they are used. */
export class Arena {
	readonly floats: Float64Array;
	/** Where the workspace of `product` begins, in bytes. */
	readonly workspace = WORKSPACE_AT;
	/** Where operands that lie elsewhere are copied to, and where that ends, in bytes. */
	readonly stage = STAGE;
	readonly end: number;
	/** Where the operands of the call that is being prepared lie. */
	readonly left: Place = { address: 0, down: 0, right: 0 };
	readonly right: Place = { address: 0, down: 0, right: 0 };
	private staged = STAGE;

	private constructor(
		readonly memory: WebAssembly.Memory,
		readonly kernels: Kernels,
		stageBytes: number
	) {
		this.floats = new Float64Array(memory.buffer);
		this.end = STAGE + stageBytes;
	}

	/** An arena whose stage has so many bytes, with `more` bytes behind it; null where there are no kernels or no room. */
	static open(stageBytes: number, more = 0): Arena | null {
		const pages = Math.ceil((STAGE + stageBytes + more) / PAGE);
		try {
			const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
			const kernels = kernelsOn(memory);
			return kernels && new Arena(memory, kernels, stageBytes);
		} catch {
			return null;
		}
	}

	/** Forgets what is staged. */
	clearStage(): void {
		this.staged = this.stage;
	}

	/** Room for n entries on the stage, or -1 where it is full. */
	stageRoom(n: number): number {
		const at = this.staged;
		if (at + n * 8 > this.end) return -1;
		this.staged = at + Math.ceil(n / 2) * 16;
		return at;
	}

	/** The address of a copy of the values on the stage; -1 where it is full. */
	stageCopy(values: Float64Array): number {
		const at = this.stageRoom(values.length);
		if (at >= 0) this.floats.set(values, at >>> 3);
		return at;
	}

	/** The entries at an address. */
	read(address: number, n: number): Float64Array {
		return this.floats.subarray(address >>> 3, (address >>> 3) + n);
	}
}
