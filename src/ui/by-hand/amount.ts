/** @file What a learner has typed for a contribution, as numbers. */
import { evaluateNumbers, ExpressionError, type ArrayData } from '#debug';

/** Numbers or sums of numbers, such as `-3` or `1 * -3`, one for each entry. Throws ExpressionError. */
export function amountFrom(shape: readonly number[], entries: readonly (string | undefined)[]): ArrayData {
	const size = shape.reduce((product, side) => product * side, 1);
	const data = Array.from({ length: size }, (_, i) => {
		const text = entries[i]?.trim() ?? '';
		if (text === '') throw new ExpressionError('Write a number first.');
		const answer = evaluateNumbers(text);
		const number =
			answer.kind === 'array' && answer.array.size === 1 ? answer.array.data[answer.array.offset]! : NaN;
		if (!Number.isFinite(number)) throw new ExpressionError(`'${text.slice(0, 40)}' is not one number`);
		return number;
	});
	return { shape, data: Float64Array.from(data) };
}
