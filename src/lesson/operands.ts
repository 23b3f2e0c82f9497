/** @file The small language of random operands: `a: (n, m); b: (n, m) | (1, m) | scalar; axis: 0 | 1 | None`. */

/** A letter stands for a random size, a number for itself. */
export type Size = string | number;

export type Operand = { readonly name: string } & (
	| {
			/** A tensor with random values. A shape of null is a plain number in it instead of an array. */
			readonly kind: 'tensor';
			readonly shapes: readonly (readonly Size[] | null)[];
			/** Whether its values are above 0, as logarithms need it. */
			readonly positive: boolean;
	  }
	| {
			/** No tensor: a number or None, as an axis is. */
			readonly kind: 'plain';
			readonly values: readonly (number | null)[];
	  }
);

const NAME = /^[A-Za-z_]\w*$/;
/** Sizes and alternatives that one case, and one operand, may have. */
const MOST_SIZES = 4;
const MOST_ALTERNATIVES = 12;

/** A text that cannot be read as operands. */
export class OperandFault extends Error {
	constructor(
		message: string,
		readonly hint = ''
	) {
		super(message);
	}
}

/** Reads operands; throws OperandFault. */
export function readOperands(text: string): Operand[] {
	const operands: Operand[] = [];
	for (const item of text.split(';').filter((each) => each.trim() !== '')) {
		const colon = item.indexOf(':');
		if (colon < 0)
			throw new OperandFault(`'${item.trim().slice(0, 40)}' names no operand`, 'Write it as a: (n, m).');
		for (const each of item.slice(0, colon).split(',')) {
			const name = each.trim();
			if (!NAME.test(name)) throw new OperandFault(`'${name.slice(0, 40)}' cannot be the name of an operand`);
			if (operands.some((other) => other.name === name))
				throw new OperandFault(`two operands are called '${name}'`);
			operands.push({ name, ...readKind(name, item.slice(colon + 1)) });
		}
	}
	if (!operands.some(({ kind }) => kind === 'tensor'))
		throw new OperandFault('no operand is a tensor', 'Give one a shape: a: (n, m).');
	const letters = lettersOf(operands);
	const both = operands.find(({ name }) => letters.includes(name));
	if (both)
		throw new OperandFault(`'${both.name}' is an operand and a size`, 'Take another letter for the size.');
	if (letters.length > MOST_SIZES)
		throw new OperandFault(`there are ${letters.length} letters for sizes`, `At most ${MOST_SIZES} fit.`);
	return operands;
}

type Kind =
	| { kind: 'tensor'; shapes: (Size[] | null)[]; positive: boolean }
	| { kind: 'plain'; values: (number | null)[] };

function readKind(name: string, text: string): Kind {
	const positive = /> *0\s*$/.test(text);
	const alternatives = text
		.replace(/> *0\s*$/, '')
		.split('|')
		.map((each) => each.trim());
	if (alternatives.length > MOST_ALTERNATIVES)
		throw new OperandFault(`'${name}' has more than ${MOST_ALTERNATIVES} alternatives`);
	const plain = alternatives.map(readPlain);
	if (plain.every((each) => each !== undefined) && !positive) return { kind: 'plain', values: plain };
	const shapes = alternatives.map((each, i) => {
		if (plain[i] !== undefined)
			throw new OperandFault(
				`'${name}' is a tensor in one case and '${each}' in another`,
				'Write two ::gradient.'
			);
		return readShape(each);
	});
	return { kind: 'tensor', shapes, positive };
}

function readPlain(text: string): number | null | undefined {
	if (text === 'None') return null;
	return /^-?\d{1,3}$/.test(text) ? Number(text) : undefined;
}

const FORMS = 'A shape is (n, m), (1, m), (n,), () or scalar; another operand is 0, 1 or None.';

function readShape(text: string): Size[] | null {
	if (text === 'scalar') return null;
	const inner = /^\((.*)\)$/.exec(text)?.[1];
	if (inner === undefined) throw new OperandFault(`'${text.slice(0, 40)}' is no shape`, FORMS);
	const sizes = inner.split(',').map((each) => each.trim());
	if (sizes.length === 1 && sizes[0] !== '')
		throw new OperandFault(`'${text}' is no shape`, `Write (${inner.trim()},).`);
	if (sizes[sizes.length - 1] === '') sizes.pop();
	if (sizes.length > MOST_SIZES)
		throw new OperandFault(`'${text.slice(0, 40)}' has more than ${MOST_SIZES} axes`);
	return sizes.map((each) => {
		if (/^[a-z]$/.test(each)) return each;
		if (/^[1-9]$/.test(each)) return Number(each);
		throw new OperandFault(
			`'${each.slice(0, 40)}' in ${text.slice(0, 40)} is no size`,
			'A size is one small letter, which stands for 1 to 4, or a number from 1 to 9.'
		);
	});
}

/** The letters of the operands' shapes, in the order in which they appear. */
export const lettersOf = (operands: readonly Operand[]): string[] => [
	...new Set(
		operands
			.flatMap((operand) => (operand.kind === 'tensor' ? operand.shapes : []))
			.flatMap((shape) => shape ?? [])
			.filter((size) => typeof size === 'string')
	)
];

/** The names that an expression of Python uses, those behind a dot and of functions left out. */
export const namesIn = (expression: string): string[] =>
	[...expression.matchAll(/(?<![.\w])[A-Za-z_]\w*(?![\w(])/g)].map(([name]) => name);
