/** @file What a reverse pass tells those who watch it. The native engine and the interpreter tell the same story. */
import type { NDArray } from '#tensor';

/**
 * Called while a reverse pass runs; `Node` is a native Tensor or an object of a learner's own class.
 * Arrays are the engine's own buffers: an observer that keeps one must copy it.
 */
export interface PassObserver<Node> {
	/** `reverse_autodiff(h)` was entered. */
	begin(h: Node): void;
	/** A node joined the frontier. */
	collect(node: Node): void;
	/** The frontier was sorted: later values first. */
	sorted(nodes: readonly Node[]): void;
	/** dhdx of the node was set to zeros. */
	zero(node: Node): void;
	/** dhdx of h was set to ones. */
	seed(h: Node): void;
	/** `back` of the node is about to run. */
	enter(node: Node): void;
	/** One `+=` or `-=` was made on `target.dhdx` by the `back` that was entered last. */
	contribution(change: Contribution<Node>): void;
	/** `back` of the node has returned. */
	leave(node: Node): void;
	/** `reverse_autodiff` has returned, or was left by an exception. */
	end(): void;
}

export interface Contribution<Node> {
	/** The node whose `back` brings it: the one that was entered last, or one that has called that in its turn. */
	readonly by: Node;
	readonly target: Node;
	/** Index in `depends_on` of the node whose `back` runs; -1 where the target is none of its operands. */
	readonly operand: number;
	/** 1 for `+=`, -1 for `-=`; 0 for a plain `=`, which replaces what was there. */
	readonly sign: 1 | -1 | 0;
	readonly before: NDArray;
	/** What was added or subtracted; for `=`, the new value. */
	readonly delta: NDArray;
	/** `delta` before `unbroadcast` summed it, or null where nothing was summed. */
	readonly wide: NDArray | null;
	readonly after: NDArray;
	/** 1-based line of the statement within the text of the `back` that ran, or 0 if unknown. */
	readonly line: number;
}
