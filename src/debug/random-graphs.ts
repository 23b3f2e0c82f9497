/** @file Random graphs of the ops, with shapes that broadcast, for the tests of this room. */
import fc from 'fast-check';

interface Choice {
	readonly op: number;
	readonly left: number;
	readonly right: number;
}

type Shape = readonly number[];

export const LEAVES: readonly Shape[] = [[2, 3], [1, 3], [2, 1], [3], [1]];
const sizeOf = (shape: Shape) => shape.reduce((size, n) => size * n, 1);
const tuple = (shape: Shape) => `(${shape.map((n) => `${n},`).join(' ')})`;

/** The shape of an element-wise result, or null. */
function broadcast(a: Shape, b: Shape): Shape | null {
	const ndim = Math.max(a.length, b.length);
	const at = (shape: Shape, axis: number) => shape[axis - (ndim - shape.length)] ?? 1;
	const out = Array.from({ length: ndim }, (_, axis) => [at(a, axis), at(b, axis)] as const);
	return out.every(([m, n]) => m === n || m === 1 || n === 1) ? out.map(([m, n]) => Math.max(m, n)) : null;
}

/** Every line that may come next, with the shape of its result. */
function possible(a: string, b: string, x: Shape, y: Shape): [text: string, shape: Shape][] {
	const lines: [string, Shape][] = [
		[`-${a}`, x],
		[`ReLU(${a})`, x],
		[`${a} * 0.5 + 1`, x],
		[`2 - ${a}`, x],
		[`${a}.transpose()`, [...x].reverse()],
		[`${a}.sum()`, x.map(() => 1)],
		[`${a}.sum(axis=0)`, [1, ...x.slice(1)]],
		[`${a}.reshape((${sizeOf(x)},))`, [sizeOf(x)]],
		[`${a}.reshape((1, ${sizeOf(x)}))`, [1, sizeOf(x)]]
	];
	const both = broadcast(x, y);
	if (both) for (const sign of ['+', '-', '*']) lines.push([`${a} ${sign} ${b}`, both]);
	if (both) lines.push([`${a} / (${b} * ${b} + 1)`, both]);
	if (x.length === 2 && y.length === 2 && x[1] === y[0]) lines.push([`${a} @ ${b}`, [x[0]!, y[1]!]]);
	return lines;
}

/** The text of a program that builds a graph and makes one reverse pass. */
function programOf(choices: readonly Choice[], values: readonly number[]): string {
	const shapes: Shape[] = [...LEAVES];
	let taken = 0;
	const lines = LEAVES.map((shape, k) => {
		const data = Array.from({ length: sizeOf(shape) }, () => values[taken++ % values.length]!);
		return `t${k} = Tensor(numpy.array([${data.map((x) => x.toFixed(2)).join(', ')}]).reshape(${tuple(shape)}))`;
	});
	for (const { op, left, right } of choices) {
		const [i, j] = [left % shapes.length, right % shapes.length];
		const options = possible(`t${i}`, `t${j}`, shapes[i]!, shapes[j]!);
		const [text, shape] = options[op % options.length]!;
		lines.push(`t${shapes.length} = ${text}`);
		shapes.push(shape);
	}
	const used = shapes.map((_, k) => `t${k}.sum().reshape((1,))`).slice(-3);
	return [...lines, `h = ${used.join(' + ')}`].join('\n');
}

/** What a program of the module's tensors begins with. */
export const MODULE = 'import numpy\nfrom backstep import Tensor, ReLU, reverse_autodiff\n';
/** What a program of the notebook's class begins with: its own `unbroadcast` and operators compute. */
export const ownClass = (notebook: string): string =>
	`${notebook.slice(0, notebook.indexOf('def gen_data'))}\nTensor = CS4787Tensor\n`;

const choices = fc.array(fc.record({ op: fc.nat(), left: fc.nat(), right: fc.nat() }), {
	minLength: 1,
	maxLength: 14
});
const values = fc.array(
	fc.integer({ min: -12, max: 12 }).map((n) => n / 4),
	{ minLength: 5, maxLength: 9 }
);
/** Programs that make a graph whose root is h. */
export const graphs = fc.tuple(choices, values).map(([ops, numbers]) => programOf(ops, numbers));
