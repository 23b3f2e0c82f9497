/** @file What a learner reads of an op, run as Python, computes what the op's kernels compute. */
import { describe, expect, test } from 'vitest';
import { Run } from '#debug';
import { NDArray, toFlat } from '#tensor';
import { applyOp, ops, reverseAutodiff, Tensor, type Op, type Options, type Sample } from './index.ts';

/** An array as Python source. */
function arrayText(a: NDArray): string {
	return `numpy.array([${Array.from(toFlat(a), String).join(', ')}], dtype=float).reshape((${a.shape.map((n) => `${n},`).join('')}))`;
}

/** An option as Python source: None, a whole number, or a tuple of them. */
const optionText = (value: unknown): string =>
	value === undefined || value === null
		? 'None'
		: Array.isArray(value)
			? `(${value.map((n) => `${n},`).join('')})`
			: String(value);

const indented = (text: string, by: number): string => text.replace(/^/gm, '    '.repeat(by));
const NAMES = ['self', 'other'] as const;

/** The method of the class, written out for operands, and called; its results are numbered global variables. */
function methodText(op: Op, { operands, options = {} }: Sample, nth: number): string {
	const { forward, back, backFor } = op.python;
	const body = backFor?.(operands.map(({ shape }) => shape)) ?? back;
	const names = NAMES.slice(0, operands.length);
	return [
		...names.flatMap((name, k) => [
			`${name} = Node()`,
			`${name}.value = ${arrayText(operands[k]!)}`,
			`${name}.dhdx = numpy.zeros_like(${name}.value)`
		]),
		...optionLines(options),
		't = Node()',
		`result = ${forward}`,
		// As the constructor does: a number becomes an array of shape (1,).
		't.value = result if type(result) == numpy.ndarray else numpy.array(result).reshape((1,))',
		't.dhdx = numpy.cos(numpy.arange(t.value.size) + 1.0).reshape(t.value.shape)',
		'def back(t):',
		indented(body, 1),
		'back(t)',
		`value_${nth} = t.value`,
		...names.map((name) => `${name}_dhdx_${nth} = ${name}.dhdx`)
	].join('\n');
}

/** The op's call as a learner writes it, on tensors of the module. */
function callText(op: Op, { operands, options = {} }: Sample, nth: number): string {
	return [
		...operands.map((operand, k) => `${'ab'[k]} = Tensor(${arrayText(operand)})`),
		...optionLines(options),
		`value_${nth} = (${op.python.call}).value`
	].join('\n');
}

const optionLines = (options: Options): string[] =>
	['axis', 'newshape'].map((name) => `${name} = ${optionText(options[name])}`);

const HEAD = `import numpy
from backstep import Tensor, ReLU, unbroadcast
class Node:
    pass`;

/** What the kernels give for the same operands and the same dhdx of the result. */
function byKernel(op: Op, operands: readonly NDArray[], options: Options) {
	const leaves = operands.map((value, order) => new Tensor(value, order));
	const out = applyOp(op, leaves, options, leaves.length);
	const dhdx = new NDArray(
		Float64Array.from({ length: out.value.size }, (_, i) => Math.cos(i + 1)),
		out.value.shape
	);
	// h = sum(dhdx * out) has this dhdx at out.
	const weighted = applyOp(ops.get('multiply')!, [out, new Tensor(dhdx, 0)], {}, 10);
	reverseAutodiff(applyOp(ops.get('sum')!, [weighted], {}, 11));
	return { value: out.value, dhdx: leaves.map((leaf) => leaf.dhdx!) };
}

/** Runs the texts as one program. */
function globalsOf(...texts: string[]): (name: string) => NDArray {
	const run = new Run([{ id: 'op.py', text: [HEAD, ...texts].join('\n') }]);
	const { error } = run.finish();
	if (error) throw new Error(error.traceback);
	return (name) => run.machine.globals.get(name) as NDArray;
}

const rounded = (a: NDArray): number[] => Array.from(toFlat(a), (x) => Number(x.toPrecision(12)));

function expectSame(text: NDArray, kernel: NDArray): void {
	expect(text.shape).toEqual(kernel.shape);
	expect(rounded(text)).toEqual(rounded(kernel));
}

describe.each([...ops.values()].map((op) => [op.name, op] as const))('%s', (_, op: Op) => {
	/** A learner's `+=` of shape (1,) into shape () is refused by NumPy; the kernel passes the number on. */
	const isRefused = ({ operands }: Sample) =>
		operands.some(({ ndim }) => ndim === 0) && !op.makesView && !op.python.back.includes('unbroadcast');

	test('the text of its forward and of its back gives what its kernels give', () => {
		const samples = op.samples.filter((sample) => !isRefused(sample));
		const global = globalsOf(...samples.map((sample, nth) => methodText(op, sample, nth)));
		samples.forEach(({ operands, options = {} }, nth) => {
			const expected = byKernel(op, operands, options);
			expectSame(global(`value_${nth}`), expected.value);
			operands.forEach((_, k) => expectSame(global(`${NAMES[k]}_dhdx_${nth}`), expected.dhdx[k]!));
		});
		for (const sample of op.samples.filter(isRefused))
			expect(() => globalsOf(methodText(op, sample, 0))).toThrow('non-broadcastable output operand');
	});

	test('its call, as a learner writes it, is this op', () => {
		const global = globalsOf(...op.samples.map((sample, nth) => callText(op, sample, nth)));
		op.samples.forEach(({ operands, options = {} }, nth) =>
			expectSame(global(`value_${nth}`), byKernel(op, operands, options).value)
		);
	});
});
