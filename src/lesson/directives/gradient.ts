import { defineDirective } from '../directive.ts';
import type { Asked } from '../claims.ts';
import { lettersOf, namesIn, OperandFault, readOperands, type Operand } from '../operands.ts';
import type { Inline } from '../tree.ts';

export interface Gradient {
	/** Python over the operands, which makes a tensor. */
	readonly of: Asked;
	/** Empty where they cannot be read. */
	readonly operands: readonly Operand[];
	/** Said where a case is wrong; empty for nothing. */
	readonly say: readonly Inline[];
}

/** Reads the operands; reports where that cannot be done. */
function operandsIn(text: string, of: string, error: (message: string, hint: string) => void): Operand[] {
	try {
		const operands = readOperands(text);
		const used = namesIn(of);
		const unused = operands.find(({ name }) => !used.includes(name));
		if (unused && of)
			error(`'${unused.name}' is no operand of '${of}'`, 'Leave it out, or write it into of.');
		const sizes = lettersOf(operands);
		const unknown = used.find(
			(name) => /^[a-z]$/.test(name) && !sizes.includes(name) && !operands.some((each) => each.name === name)
		);
		if (unknown) error(`nothing says what '${unknown}' in '${of}' is`, 'Give it a shape in with.');
		return operands;
	} catch (fault) {
		if (!(fault instanceof OperandFault)) throw fault;
		error(fault.message, fault.hint);
		return [];
	}
}

export default defineDirective<Gradient>({
	name: 'gradient',
	doc: 'Checks the back of an expression against differences of its value, on random shapes.',
	example:
		'::gradient{of="a * b" with="a: (n, m); b: (n, m) | (1, m) | (n, 1) | (m,)" say="Look at the size-1 axes."}',
	form: 'leaf',
	within: ['exercise'],
	attributes: {
		of: { kind: 'text', doc: 'An expression of Python over the operands, such as a * b.', required: true },
		with: {
			kind: 'text',
			doc: 'The operands: a: (n, m); b: (1, m) | (n,); axis: 0 | None. A letter is a random size from 1 to 4; behind the shapes of an operand, > 0 makes its values positive.',
			required: true
		},
		say: { kind: 'text', doc: 'What the learner is told where a case is wrong.' }
	},
	read: ({ text, inline, placeOf, error }) => ({
		of: { text: text('of'), place: placeOf('of') },
		operands: text('with')
			? operandsIn(text('with'), text('of'), (message, hint) => error(message, hint, placeOf('with')))
			: [],
		say: text('say') ? inline('say') : []
	})
});
