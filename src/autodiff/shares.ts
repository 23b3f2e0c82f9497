/** @file How dhdx is shared where one of several entries was taken. */
import { add, apply2, BINARY, multiply, scalar, subtract, type NDArray } from '#tensor';

/** The shares of two operands of which one is taken entry by entry: 1 and 0, and a half each where they are equal. */
export function shareOfFirst(taken: 'greater' | 'less', a: NDArray, b: NDArray): readonly [NDArray, NDArray] {
	const half = multiply(scalar(0.5), apply2(BINARY.equal, a, b));
	const first = add(apply2(BINARY[taken], a, b), half);
	return [first, subtract(scalar(1), first)];
}
