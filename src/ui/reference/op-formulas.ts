/** @file What an op's own file says of it, as the reference writes it: operands are a, b, c, and the result is y. */
import type { Op } from '#autodiff';

/** A formula, with what it is of. */
export interface OpFormula {
	readonly caption: string;
	readonly tex: string;
}

/** The names of so many operands. */
export const letterOf = (operand: number): string => String.fromCharCode(97 + operand);

/** Whether the op's `back` adds or subtracts, as its own text says. */
function sign(op: Op, i: number): string {
	const lines = op.python.back.split('\n').filter((line) => /[-+]=/.test(line));
	return lines[i]?.includes('-=') ? '-' : '+';
}

/** The result, what its back adds to each operand, and the derivatives of one entry, for operands as in its first sample. */
export function formulasOf(op: Op): { value: OpFormula; backs: OpFormula[] } {
	const { operands, options = {} } = op.samples[0]!;
	const letters = operands.map((_, k) => letterOf(k));
	const names = { out: 'y', operands: letters };
	return {
		value: { caption: 'value', tex: `y = ${op.tex.forward(names, options)}` },
		backs: op.tex.back('\\frac{\\partial h}{\\partial y}', names, options).map((tex, i) => ({
			caption: `dhdx of ${letters[i]}`,
			tex: `\\frac{\\partial h}{\\partial ${letters[i]}} \\mathrel{${sign(op, i)}}= ${tex}`
		}))
	};
}
