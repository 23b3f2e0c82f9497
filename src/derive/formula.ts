/** @file The right-hand side of a contribution, into which symbols, shapes or numbers are put. */
import type { KnownOp } from './known-op.ts';

const UPSTREAM = '\uE000';
const operandMark = (k: number) => String.fromCharCode(0xe001 + k);

export class Formula {
	constructor(private readonly text: string) {}

	/** Whether it is dhdx of the result and nothing else. */
	get isCopy(): boolean {
		return this.text === UPSTREAM;
	}

	/** Whether an operand occurs in it. */
	uses(operand: number): boolean {
		return this.text.includes(operandMark(operand));
	}

	/** `inside` stands for the upstream where that does not come first. */
	with(upstream: string, operands: readonly string[], inside = upstream): string {
		return [...this.text]
			.map((character, i) => {
				if (character === UPSTREAM) return i === 0 ? upstream : inside;
				return operands[character.charCodeAt(0) - 0xe001] ?? character;
			})
			.join('');
	}
}

/** The formula of an operand's contribution; of numbers, products have a dot. */
export function formulaOf({ op, options, operands }: KnownOp, operand: number, isNumeric: boolean): Formula {
	const names = {
		out: '',
		operands: operands.map((_, k) => operandMark(k)),
		shapes: operands.map(({ shape }) => shape),
		...(isNumeric ? { times: '\\cdot' } : {})
	};
	return new Formula(op.tex.back(UPSTREAM, names, options)[operand]!);
}
