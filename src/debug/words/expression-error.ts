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
