/** @file What a learner reads of an op, run as Python, computes what the op's kernels compute. */
import { describe, expect, test } from 'vitest';
import { arrayText, optionText, Run } from '#debug';
import { NDArray, toFlat } from '#tensor';
import {
	applyOp,
	backText,
	operandNames,
	ops,
	parametersOf,
	reverseAutodiff,
	Tensor,
	type Op,
	type Options,
	type Sample
} from './index.ts';

const indented = (text: string, by: number): string => text.replace(/^/gm, '    '.repeat(by));

/** The operands as variables of Python, and the list that they are, where the op takes one. */
function operandLines(op: Op, operands: readonly NDArray[], make: (a: NDArray) => string[]): string[] {
	const list = parametersOf(op).find(({ kind }) => kind === 'operands');
	const names = operandNames(op, operands.length);
	return [
		...(list ? [`${list.name} = [None] * ${operands.length}`] : []),
		...names.flatMap((name, k) => make(operands[k]!).map((line) => line.replaceAll('NAME', name)))
	];
}

/** The method of the class, written out for operands, and called; its results are numbered global variables. */
function methodText(op: Op, { operands, options = {} }: Sample, nth: number): string {
	const body = backText(op, operands);
	const names = operandNames(op, operands.length);
	const forward = op.python.forward.split('\n');
	return [
		...operandLines(op, operands, (a) => [
			'NAME = Node()',
			`NAME.value = ${arrayText(a)}`,
			'NAME.dhdx = numpy.zeros_like(NAME.value)'
		]),
		...optionLines(op, options),
		't = Node()',
		...forward.slice(0, -1),
		`result = ${forward.at(-1)}`,
		// As the constructor does: a number becomes an array of shape (1,).
		't.value = result if type(result) == numpy.ndarray else numpy.array(result).reshape((1,))',
		't.dhdx = numpy.cos(numpy.arange(t.value.size) + 1.0).reshape(t.value.shape)',
		'def back(t):',
		indented(body, 1),
		'back(t)',
		`value_${nth} = t.value`,
		...names.map((name, k) => `dhdx_${k}_${nth} = ${name}.dhdx`)
	].join('\n');
}

/** The op's call as a learner writes it, on tensors of the module. */
function callText(op: Op, { operands, options = {} }: Sample, nth: number): string {
	const list = parametersOf(op).find(({ kind }) => kind === 'operands');
	const letters = operands.map((_, k) => String.fromCharCode(97 + k));
	return [
		...operands.map((operand, k) => `${letters[k]} = Tensor(${arrayText(operand)})`),
		...(list ? [`${list.name} = [${letters.join(', ')}]`] : []),
		...optionLines(op, options),
		`value_${nth} = (${op.python.call}).value`
	].join('\n');
}

const optionLines = (op: Op, options: Options): string[] =>
	parametersOf(op).flatMap(({ name, kind, otherwise }) =>
		kind === 'operand' || kind === 'operands'
			? []
			: [`${name} = ${optionText(name in options ? options[name] : otherwise, kind)}`]
	);

const HEAD = `import numpy
import backstep
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
			operands.forEach((_, k) => expectSame(global(`dhdx_${k}_${nth}`), expected.dhdx[k]!));
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
