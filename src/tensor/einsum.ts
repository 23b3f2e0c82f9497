/** @file `numpy.einsum`: the subscripts read, and the operands contracted pair by pair from the left. */
import { broadcastTo } from './broadcast.ts';
import { diagonalView } from './arrange.ts';
import { matmul } from './matmul.ts';
import { NDArray, NumpyError, shapeText, sizeOf } from './ndarray.ts';
import { reshape, transpose } from './rearrange.ts';
import { any, sum } from './reduce.ts';

/** What the subscripts say: a label for each axis of each operand, and of the result. */
export interface Subscripts {
	readonly inputs: readonly (readonly string[])[];
	readonly output: readonly string[];
}

/** An array whose axes have names. */
interface Labelled {
	readonly array: NDArray;
	readonly labels: readonly string[];
}

const fail = (message: string, hint = ''): never => {
	throw new NumpyError('ValueError', message, hint);
};

/** Reads `ij,jk->ik`, with or without its output; `...` stands for axes that broadcast. */
export function readSubscripts(text: string, operands: readonly NDArray[]): Subscripts {
	const bare = text.replaceAll(' ', '');
	const [left = '', right, ...more] = bare.split('->');
	if (more.length > 0) fail("einstein sum subscript string does not contain proper '->' output specified");
	const terms = left.split(',');
	terms.slice(0, operands.length).forEach((term, i) => {
		if (!term.includes('...')) inputLabels(term, operands[i]!, i, 0);
	});
	if (terms.length > operands.length)
		fail('more operands provided to einstein sum function than specified in the subscripts string');
	if (terms.length < operands.length)
		fail('fewer operands provided to einstein sum function than specified in the subscripts string');
	const dots = Math.max(
		0,
		...terms.map((term, i) => (term.includes('...') ? operands[i]!.ndim - letters(term, i).length : 0))
	);
	const inputs = terms.map((term, i) => inputLabels(term, operands[i]!, i, dots));
	return { inputs, output: outputLabels(right, inputs, dots) };
}

/** Labels of the axes that `...` stands for, aligned at their last axis. */
const dotLabels = (count: number, of: number): string[] =>
	Array.from({ length: of }, (_, i) => `.${i}`).slice(of - count);

function letters(term: string, operand: number | null = null): string[] {
	const list = [...term.replace('...', '')];
	for (const letter of list) {
		if (letter === '.')
			fail(
				`einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...')${operand === null ? '' : ` in operand ${operand}`}`
			);
		if (!/[A-Za-z]/.test(letter))
			fail(`invalid subscript '${letter}' in einstein sum subscripts string, subscripts must be letters`);
	}
	return list;
}

function inputLabels(term: string, { ndim, shape }: NDArray, operand: number, dots: number): string[] {
	const named = letters(term, operand);
	const hint = `The operand has shape ${shapeText(shape)}; the subscripts '${term}' name ${named.length} axes.`;
	if (named.length > ndim)
		fail(`einstein sum subscripts string contains too many subscripts for operand ${operand}`, hint);
	if (!term.includes('...')) {
		if (named.length < ndim)
			fail(
				"operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.",
				hint
			);
		return named;
	}
	const at = term.indexOf('...');
	return [...named.slice(0, at), ...dotLabels(ndim - named.length, dots), ...named.slice(at)];
}

/** As written; or, where nothing is written, every label that occurs once, in order of the alphabet. */
function outputLabels(
	text: string | undefined,
	inputs: readonly (readonly string[])[],
	dots: number
): string[] {
	const all = inputs.flat();
	if (text === undefined) {
		const once = all.filter(
			(label) => !label.startsWith('.') && all.indexOf(label) === all.lastIndexOf(label)
		);
		return [...dotLabels(dots, dots), ...once.sort()];
	}
	const named = letters(text);
	const twice = named.find((label, i) => named.indexOf(label) !== i);
	if (twice) fail(`einstein sum subscripts string includes output subscript '${twice}' multiple times`);
	const stray = named.find((label) => !all.includes(label));
	if (stray)
		fail(
			`einstein sum subscripts string included output subscript '${stray}' which never appeared in an input`
		);
	if (!text.includes('...')) {
		if (dots > 0)
			fail(
				"output has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions."
			);
		return named;
	}
	const at = text.indexOf('...');
	return [...named.slice(0, at), ...dotLabels(dots, dots), ...named.slice(at)];
}

/** The size of every label, or NumPy's error where operands disagree. */
export function labelSizes(
	{ inputs, output }: Subscripts,
	operands: readonly NDArray[]
): Map<string, number> {
	const sizes = new Map<string, number>();
	inputs.forEach((labels, i) =>
		labels.forEach((label, axis) => {
			const n = operands[i]!.shape[axis]!;
			const known = sizes.get(label) ?? 1;
			if (known !== 1 && n !== 1 && known !== n) {
				const own = labels.indexOf(label) !== axis && operands[i]!.shape[labels.indexOf(label)] === known;
				if (own)
					fail(
						`dimensions in single operand ${i} for collapsing index '${label}' don't match (${known} != ${n})`.replace(
							` single operand ${i}`,
							` operand ${i}`
						)
					);
				fail(
					`operands could not be broadcast together with remapped shapes [original->remapped]: ${operands.map((a, k) => remapped(a, inputs[k]!, inputs, output)).join(' ')} `,
					`The subscript '${label}' stands for axes of sizes ${known} and ${n}.`
				);
			}
			sizes.set(label, known === 1 ? n : known);
		})
	);
	return sizes;
}

/** NumPy writes each operand's shape, and how it would lie among the axes of the whole sum. */
function remapped(
	a: NDArray,
	labels: readonly string[],
	inputs: readonly (readonly string[])[],
	output: readonly string[]
): string {
	const order = [...new Set([...output, ...inputs.flat()])];
	const shape = order.map((label) => (labels.includes(label) ? a.shape[labels.indexOf(label)]! : 'newaxis'));
	const text = (parts: readonly (number | string)[]) =>
		parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(',')})`;
	// Missing axes in front are what broadcasting adds anyway.
	const from = shape.findIndex((n) => n !== 'newaxis');
	return `${text(a.shape)}->${text(shape.slice(Math.max(0, from)))}`;
}

/** Multiplications of the products that `einsum` makes, one operand after the other. */
export function einsumWork({ inputs, output }: Subscripts, sizes: ReadonlyMap<string, number>): number {
	const entries = (labels: ReadonlySet<string>) => sizeOf([...labels].map((label) => sizes.get(label)!));
	let left = new Set(inputs[0]);
	let work = entries(left);
	inputs.slice(1).forEach((right, i) => {
		const needed = new Set([...output, ...inputs.slice(i + 2).flat()]);
		const own = [...left].filter((label) => needed.has(label) || right.includes(label));
		const both = new Set([...own, ...right.filter((label) => needed.has(label) || left.has(label))]);
		work += entries(both);
		left = new Set([...both].filter((label) => needed.has(label)));
	});
	return work;
}

export function einsum(text: string, operands: readonly NDArray[]): NDArray {
	const subscripts = readSubscripts(text, operands);
	const sizes = labelSizes(subscripts, operands);
	const terms = operands.map((array, i) => distinct({ array, labels: subscripts.inputs[i]! }, sizes));
	let [left, ...rest] = terms as [Labelled, ...Labelled[]];
	while (rest.length > 0) {
		const [right, ...later] = rest as [Labelled, ...Labelled[]];
		const needed = new Set([...subscripts.output, ...later.flatMap(({ labels }) => labels)]);
		left = contract(left, right, needed);
		rest = later;
	}
	return arranged(summed(left, new Set(subscripts.output)), subscripts.output);
}

/** Every label once, of full size: a label that stands twice takes the diagonal. */
function distinct({ array, labels }: Labelled, sizes: ReadonlyMap<string, number>): Labelled {
	let view = broadcastTo(
		array,
		labels.map((label) => sizes.get(label)!)
	);
	let names = [...labels];
	for (;;) {
		const second = names.findIndex((label, i) => names.indexOf(label) < i);
		if (second < 0) return { array: view, labels: names };
		const label = names[second]!;
		const first = names.indexOf(label);
		view = diagonalView(view, 0, first, second);
		names = [...names.filter((each) => each !== label), label];
	}
}

/** Without the labels that nothing needs. */
function summed({ array, labels }: Labelled, needed: ReadonlySet<string>): Labelled {
	const axis = labels.flatMap((label, i) => (needed.has(label) ? [] : [i]));
	if (axis.length === 0) return { array, labels };
	// Sums of booleans are booleans in einsum.
	const total = array.dtype === 'bool' ? any(array, { axis }) : sum(array, { axis });
	return { array: total, labels: labels.filter((label) => needed.has(label)) };
}

const arranged = ({ array, labels }: Labelled, order: readonly string[]): NDArray =>
	transpose(
		array,
		order.map((label) => labels.indexOf(label))
	);

/** Two operands as one stacked matrix product: shared labels in front, what is summed in the middle. */
function contract(a: Labelled, b: Labelled, needed: ReadonlySet<string>): Labelled {
	const x = summed(a, new Set([...needed, ...b.labels]));
	const y = summed(b, new Set([...needed, ...a.labels]));
	const both = x.labels.filter((label) => y.labels.includes(label));
	const stacked = both.filter((label) => needed.has(label));
	const inner = both.filter((label) => !needed.has(label));
	const rows = x.labels.filter((label) => !both.includes(label));
	const columns = y.labels.filter((label) => !both.includes(label));
	const size = (of: Labelled, labels: readonly string[]) =>
		labels.map((label) => of.array.shape[of.labels.indexOf(label)]!);
	const left = arranged(x, [...stacked, ...rows, ...inner]);
	const right = arranged(y, [...stacked, ...inner, ...columns]);
	const stack = size(x, stacked);
	const k = sizeOf(size(x, inner));
	const product = matmul(
		reshape(left, [...stack, sizeOf(size(x, rows)), k]),
		reshape(right, [...stack, k, sizeOf(size(y, columns))])
	);
	const shape = [...stack, ...size(x, rows), ...size(y, columns)];
	return {
		array: new NDArray(product.data, shape, product.dtype),
		labels: [...stacked, ...rows, ...columns]
	};
}
