/** @file A tiny program with one op in it, made of the op's own samples. */
import { parametersOf, type Op, type Sample } from '#autodiff';
import { optionText } from '#debug';
import { fromFlat, toFlat, type NDArray } from '#tensor';
import { letterOf } from './op-formulas.ts';

/** Entries of an operand that can be looked at one by one. */
const MOST = 12;

/** The first sample whose operands all have several entries, and not too many; else the first. */
const sampleFor = ({ samples }: Op): Sample =>
	samples.find(({ operands }) => operands.every(({ size }) => size > 1 && size <= MOST)) ?? samples[0]!;

/** Entries with one decimal, which can be followed by hand, where that is no kink. */
function rounded(op: Op, operands: readonly NDArray[]): readonly NDArray[] {
	const short = operands.map((a) =>
		fromFlat(
			toFlat(a).map((x) => Number(x.toFixed(1))),
			a.shape
		)
	);
	return op.nearKink?.(short) ? operands : short;
}

/** An array as a learner writes it: `[[1.0, 2.0], [3.0, 4.0]]`. */
export function listText(a: NDArray): string {
	const entries = toFlat(a);
	let at = 0;
	const write = (axis: number): string => {
		if (axis === a.ndim) {
			const x = entries[at++]!;
			return Number.isInteger(x) ? x.toFixed(1) : String(x);
		}
		return `[${Array.from({ length: a.shape[axis]! }, () => write(axis + 1)).join(', ')}]`;
	};
	return write(0);
}

const leafText = (name: string, a: NDArray): string =>
	`${name} = Tensor(${a.ndim === 0 ? listText(a) : `numpy.array(${listText(a)})`})`;

/** How an operation of a result of several entries becomes one number, with a weight of its own for each entry. */
const toOne = (out: NDArray): string[] => {
	if (out.size === 1) return [];
	const weights = fromFlat(
		Array.from({ length: out.size }, (_, i) => i + 1),
		out.shape
	);
	return [`weights = numpy.array(${listText(weights)})`, 'h = (y * weights).sum()'];
};

/** The program: operands a, b, c, the op, one number h, and the reverse pass. */
export function opProgram(op: Op): string {
	const { operands, options = {} } = sampleFor(op);
	const values = rounded(op, operands);
	const names = values.map((_, k) => letterOf(k));
	const given = parametersOf(op).flatMap(({ name, kind, otherwise }) => {
		if (kind === 'operand') return [];
		if (kind === 'operands') return [`${name} = [${names.join(', ')}]`];
		return [`${name} = ${optionText(name in options ? options[name] : otherwise, kind)}`];
	});
	const last = toOne(op.forward(values, options));
	const lines = [
		...values.map((value, k) => leafText(names[k]!, value)),
		...given,
		`y = ${op.python.call}`,
		...last,
		`reverse_autodiff(${last.length > 0 ? 'h' : 'y'})`,
		''
	];
	return [...imports(lines.join('\n')), '', ...lines].join('\n');
}

/** What a text names of other modules. */
const imports = (text: string): string[] => [
	...['numpy', 'backstep'].filter((name) => text.includes(`${name}.`)).map((name) => `import ${name}`),
	`from backstep import ${['ReLU', 'Tensor', 'reverse_autodiff'].filter((name) => text.includes(`${name}(`)).join(', ')}`
];
