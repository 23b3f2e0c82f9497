/** An expression that has no value: what is wrong with it, and what to try. */
export class ExpressionError extends Error {
	constructor(
		message: string,
		readonly hint = ''
	) {
		super(message);
		this.name = 'ExpressionError';
	}
}

/** There is no such value at this moment, but there may be one at another. */
export class NotYet extends ExpressionError {}
