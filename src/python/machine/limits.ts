/** @file What a program may use, and how it may ask for more. */

export interface Limits {
	/** Statements, and turns of loops without statements. */
	readonly statements: number;
	/** Seconds of running; only those who have a clock count them. */
	readonly seconds: number;
	/** Python calls inside each other. */
	readonly depth: number;
	/** Characters of output. */
	readonly output: number;
	/** Calls of pyplot. */
	readonly plots: number;
	/** Numbers in them. */
	readonly plotted: number;
	/** Operations of one call into NumPy, which cannot be paused: multiplications of a matrix product, steps of a sort. */
	readonly work: number;
	/** Bytes of everything that the program can still reach. */
	readonly memory: number;
}

export const LIMITS: Limits = {
	statements: 100_000_000,
	seconds: 600,
	depth: 1000,
	output: 1_000_000,
	plots: 5000,
	plotted: 2_000_000,
	work: 5_000_000_000,
	memory: 2 ** 30
};

/** What a program may ask for at most. */
export const MOST: Limits = {
	statements: 100_000_000_000,
	seconds: 86_400,
	depth: 20_000,
	output: 20_000_000,
	plots: 50_000,
	plotted: 20_000_000,
	work: 2_000_000_000_000,
	memory: 2 ** 32
};

/** The sentence of a budget that is spent. */
const SPENT: Record<keyof Limits, (limit: string) => string> = {
	statements: (n) => `The program ran ${n} statements and was stopped. A loop may never end.`,
	seconds: (n) => `The program ran for ${n} seconds and was stopped. A loop may never end.`,
	depth: (n) => `Functions call each other more than ${n} deep.`,
	output: (n) => `The program printed more than ${n} characters and was stopped.`,
	plots: (n) => `The program calls pyplot more than ${n} times. The rest is not drawn.`,
	plotted: (n) => `The program draws more than ${n} numbers. The rest is not drawn.`,
	work: (n) => `One call needs more than ${n} operations, and was not begun.`,
	memory: (n) => `The program holds more than ${n} bytes of arrays, lists and texts, and was stopped.`
};

/** Up to two digits that are not 0. */
function roundedUp(n: number): number {
	const unit = Number(`1${'0'.repeat(Math.max(0, String(Math.ceil(n)).length - 2))}`);
	return Math.ceil(n / unit) * unit;
}

/** How a budget is raised, to twice what it is, or to what is needed. */
export function howToRaise(budget: keyof Limits, limits: Limits, needed = 0): string {
	const limit = limits[budget];
	const more = Math.min(MOST[budget], Math.max(2 * limit, roundedUp(needed)));
	if (more <= limit || more < needed) return 'It cannot be raised so far.';
	return `To allow more, put a comment on the first line: # backstep budget: ${budget}=${more.toLocaleString('en').replaceAll(',', '_')}`;
}

/** Limits, and those of them that the one who runs the program has set. */
export interface Allowance {
	readonly limits: Limits;
	readonly given: Partial<Limits>;
}

/** What a learner is told of a budget: which, how much it was, and, where the program may, how to raise it. */
export function spent(budget: keyof Limits, { limits, given }: Allowance, needed = 0): string {
	const told = SPENT[budget](limits[budget].toLocaleString('en'));
	return budget in given ? told : `${told} ${howToRaise(budget, limits, needed)}`;
}

/** A limit was reached: no fault of Python's, so no program can catch it. */
export class BudgetReached extends Error {
	constructor(
		readonly budget: keyof Limits,
		allowance: Allowance,
		/** A sentence about what was asked for, and how much that is. */
		detail = '',
		needed = 0
	) {
		super(`${detail ? `${detail} ` : ''}${spent(budget, allowance, needed)}`);
	}
}
