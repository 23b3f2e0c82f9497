/** @file What an expression over a trace may hold, in plain words: for a reference and for completion. */

/** A word, and one sentence of what it is. */
export type Vocabulary = Readonly<Record<string, string>>;

/** Behind the point of a tensor, as in `w.dhdx`. */
export const ATTRIBUTE_WORDS: Vocabulary = {
	value: 'The value of the tensor.',
	dhdx: 'Its derivative at this moment; an engine that calls it grad is asked for grad.',
	shape: 'Its shape, such as (2, 3).',
	order: 'Its number in the order in which tensors were made.',
	depends_on: 'The tensors that it was made from.',
	state: 'What its dhdx is at this moment: unset, zeroed, partial or complete.'
};

/** Functions, which take one argument. */
export const FUNCTION_WORDS: Vocabulary = {
	tensor: 'The tensor that the program has made by an expression: tensor("W1 @ x").',
	abs: 'Each entry without its sign.',
	sum: 'The sum of all entries.',
	max: 'The largest entry.',
	min: 'The smallest entry.',
	len: 'How many rows an array has.',
	norm: 'The square root of the sum of the squares.',
	count: 'How many contributions the dhdx of a tensor has received in this pass: count(x).',
	isnan: 'Whether an entry is not a number.',
	isinf: 'Whether an entry is infinite.',
	dead: 'How many rows of a tensor are 0 or less for the whole batch: dead(h1).',
	sign: 'negative, zero or positive, of one number.',
	previous: 'What an expression was one moment before, or a value in the pass before.'
};

/** Names beside those of the program. */
export const NAME_WORDS: Vocabulary = {
	h: 'The tensor that the pass begins with, where none of the program has that name.',
	root: 'The same.',
	current: 'The tensor that the moment is about.',
	it: 'The same.',
	next: 'The tensor whose back is called next.',
	backs: 'The order in which backs are called from this moment on; that of a leaf is left out.'
};
