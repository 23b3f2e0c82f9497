/** @file What a program may use. */

export interface Limits {
	/** Statements, and turns of loops without statements. */
	readonly statements: number;
	/** Python calls inside each other. */
	readonly depth: number;
	/** Characters of output. */
	readonly output: number;
	/** Calls of pyplot. */
	readonly plots: number;
	/** Numbers in them. */
	readonly plotted: number;
	/** Bytes of everything that the program can still reach. */
	readonly memory: number;
}

export const LIMITS: Limits = {
	statements: 100_000_000,
	depth: 1000,
	output: 1_000_000,
	plots: 5000,
	plotted: 2_000_000,
	memory: 2 ** 30
};

/** A limit was reached: no fault of Python's, so no program can catch it. */
export class BudgetReached extends Error {}
