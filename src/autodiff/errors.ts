/** A learner's mistake in using tensors: Python's exception type and message, and one friendly hint. */
export class AutodiffError extends Error {
	constructor(
		readonly type: 'AssertionError' | 'ValueError' | 'TypeError' | 'AttributeError',
		message: string,
		readonly hint = ''
	) {
		super(message);
		this.name = 'AutodiffError';
	}
}
