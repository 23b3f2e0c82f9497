/** @file How moments are called, for a reference and for completion. A test finds every one of them in a pass. */

export interface MomentForm {
	/** As an author writes it of a tensor m. */
	readonly form: string;
	/** One sentence for the reference. */
	readonly doc: string;
}

/** What stands for itself. */
export const MOMENTS: readonly MomentForm[] = [
	{ form: 'start', doc: 'The forward pass is over, and the reverse pass has done nothing yet.' },
	{ form: 'order', doc: 'All that the loss depends on is collected and sorted.' },
	{ form: 'zero', doc: 'Every dhdx is zero.' },
	{ form: 'seed', doc: 'The dhdx of the loss is 1.' },
	{ form: 'end', doc: 'The reverse pass is over.' }
];

/** What is said of a tensor, whose name stands behind it. */
export const MOMENTS_OF_TENSORS: readonly MomentForm[] = [
	{ form: 'back of m', doc: 'The back of m has returned.' },
	{ form: 'enter of m', doc: 'The back of m has been called, and has done nothing yet.' },
	{ form: '1st += of m', doc: 'The back of m has made its first contribution; 2nd, 3rd, … for later ones.' },
	{ form: 'made m', doc: 'The program has just made m.' },
	{ form: 'before m', doc: 'The statement that makes m is about to run.' }
];

/** What is said of a statement, whose text stands in quotes. */
export const MOMENTS_OF_STATEMENTS: readonly MomentForm[] = [
	{ form: 'line "m = w * x"', doc: 'This statement has run, with all the functions that it calls.' }
];
