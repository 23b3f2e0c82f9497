/** @file One test that holds every op to its promises. */
import fc from 'fast-check';
import katex from 'katex';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { copy, fromFlat, NDArray, scalar, toFlat } from '#tensor';
import square from './example/square.ts';
import {
	applyOp,
	backText,
	checkGradient,
	collect,
	operandNames,
	ops,
	optionsFromData,
	optionsToData,
	reverseAutodiff,
	Tensor,
	unbroadcast,
	type Op
} from './index.ts';
import type { Sample } from './op.ts';
import { contributionLines } from './signature.ts';

const strictly = (tex: string) => katex.renderToString(tex, { strict: 'error', throwOnError: true });
const folder = new URL('./ops/', import.meta.url);
const files = readdirSync(folder).filter((file) => file !== 'index.ts');

test('every file in the folder is an op of that name, and is in the list', () => {
	expect([...ops.keys()].map((name) => `${name}.ts`).sort()).toEqual(files.sort());
});

/** The op that the README adds is no op of the site, and keeps the same promises. */
const all = [...ops.values(), square];

describe.each(all.map((op) => [op.name, op] as const))('%s', (_, op: Op) => {
	test('its back agrees with central differences', () => {
		for (const { operands, options } of op.samples) {
			if (op.nearKink?.(operands)) continue;
			for (const { error } of checkGradient(op, operands, options)) expect(error).toBeLessThan(1e-6);
		}
	});

	test('its contributions have the shapes of the operands, and nothing is mutated', () => {
		for (const { operands, options = {} } of op.samples) {
			const kept = operands.map((a) => toFlat(a));
			const out = op.forward(operands, options);
			const dhdx = copy(out);
			const deltas = op.back({ dhdx, out, operands, options });
			expect(deltas.map(({ delta }) => delta.shape)).toEqual(operands.map(({ shape }) => shape));
			expect(deltas.map(({ operand }) => operand)).toEqual(operands.map((_, k) => k));
			expect(operands.map((a) => toFlat(a))).toEqual(kept);
			expect(toFlat(dhdx)).toEqual(toFlat(out));
		}
	});

	test('it refuses what NumPy refuses, in the words of NumPy', () => {
		for (const { operands, options = {}, message } of op.errors)
			expect(() => op.forward(operands, options)).toThrow(message);
	});

	test('its options can be told from the shapes, and so can the indices of an entry', () => {
		for (const { operands, options = {} } of op.samples) {
			const out = op.forward(operands, options);
			const shapes = operands.map(({ shape }) => shape);
			const told = op.optionsFrom?.(out.shape, shapes) ?? options;
			expect(toFlat(op.forward(operands, told))).toEqual(toFlat(out));
			expect(optionsFromData(structuredClone(optionsToData(options)))).toEqual(options);
			const entries = op.tex.entries?.(shapes, told);
			if (entries) expect(entries.operands).toHaveLength(operands.length);
		}
	});

	test('its mathematics renders strictly, and its back has a line for every contribution', () => {
		const { operands, options = {} } = op.samples[0]!;
		const names = { out: 'y', operands: operands.map((_, k) => `x_{${k}}`) };
		const backs = op.tex.back('g', names, options);
		for (const tex of [op.tex.forward(names, options), ...backs, ...op.tex.local(names, options)])
			strictly(tex);
		expect(backs).toHaveLength(operands.length);
		const lines = contributionLines(backText(op, operands), operands.length);
		expect(Math.min(...lines)).toBeGreaterThan(0);
		expect(operandNames(op, operands.length)).toHaveLength(operands.length);
		for (const { here, torch } of op.kinks) {
			expect(here).toMatch(/^[A-Z].*\.$/s);
			expect(torch).not.toBe('');
		}
		expect(op.doc).toMatch(/^[A-Z].*\.$/s);
	});
});

const op = (name: string) => ops.get(name)!;
const leaf = (value: number, order: number) => new Tensor(scalar(value), order);

test('a tensor that is used twice receives two contributions', () => {
	const x = leaf(3, 0);
	const y = applyOp(op('multiply'), [x, x], {}, 1);
	const seen: number[][] = [];
	reverseAutodiff(y, {
		...silent,
		contribution: ({ operand, before, delta, after }) =>
			seen.push([operand, ...[before, delta, after].map((a) => toFlat(a)[0]!)])
	});
	expect(seen).toEqual([
		[0, 0, 3, 3],
		[1, 3, 3, 6]
	]);
});

const silent = {
	begin() {},
	collect() {},
	sorted() {},
	zero() {},
	seed() {},
	enter() {},
	contribution() {},
	leave() {},
	end() {}
};

test('order decides: e = a³ + a² at 2 has the derivative 16', () => {
	const a = leaf(2, 0);
	const square = applyOp(op('multiply'), [a, a], {}, 1);
	const cube = applyOp(op('multiply'), [square, a], {}, 2);
	reverseAutodiff(applyOp(op('add'), [cube, square], {}, 3));
	expect(toFlat(a.dhdx!)).toEqual(Float64Array.of(16));
});

test('h must have one entry', () => {
	const matrix = new Tensor(fromFlat([1, 2], [2]), 0);
	expect(() => reverseAutodiff(matrix)).toThrow(expect.objectContaining({ type: 'AssertionError' }));
});

test('unbroadcast sums any number of missing axes, and refuses what was never broadcast', () => {
	const x = new NDArray(new Float64Array(24).fill(1), [2, 3, 4]);
	expect(unbroadcast(x, [4])).toMatchObject({ shape: [4] });
	expect(toFlat(unbroadcast(x, [3, 1]))).toEqual(Float64Array.of(8, 8, 8));
	expect(toFlat(unbroadcast(x, []))).toEqual(Float64Array.of(24));
	expect(() => unbroadcast(x, [5])).toThrow();
});

test('a chain of 1,000,000 tensors passes without recursion', () => {
	let t = leaf(1, 0);
	const first = t;
	for (let order = 1; order <= 1_000_000; order++) t = applyOp(op('negative'), [t], {}, order);
	reverseAutodiff(t);
	expect(toFlat(first.dhdx!)[0]).toBe(1);
	expect(collect(t)).toHaveLength(1_000_001);
});

test('a result without axes is a number to NumPy, and so an array of shape (1,) to the class', () => {
	const x = new Tensor(scalar(3), 0);
	const square = applyOp(op('multiply'), [x, x], {}, 1);
	expect(square.value.shape).toEqual([1]);
	reverseAutodiff(applyOp(op('sum'), [applyOp(op('negative'), [square], {}, 2)], {}, 3));
	expect(x.dhdx).toMatchObject({ shape: [] });
	expect(toFlat(x.dhdx!)).toEqual(Float64Array.of(-6));
	const row = new Tensor(fromFlat([5], [1, 1]), 0);
	expect(applyOp(op('reshape'), [row], { newshape: [] }, 1).value.shape).toEqual([]);
});

test.each(['negative', 'ReLU', 'sum', 'transpose'])(
	'%s of a tensor without axes passes dhdx back',
	(name) => {
		const x = new Tensor(scalar(3), 0);
		reverseAutodiff(applyOp(op(name), [x], {}, 1));
		expect(x.dhdx).toMatchObject({ shape: [] });
		expect(Math.abs(toFlat(x.dhdx!)[0]!)).toBe(1);
	}
);

test('on random graphs, dhdx of every leaf is the sum of the products along all paths', () => {
	const edges = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(
			edges,
			fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 2 }),
			(list, at) => {
				const run = (values: number[]) => {
					const nodes = values.map((value, order) => leaf(value, order));
					for (const [i, j, times] of list) {
						const pair = [nodes[i % nodes.length]!, nodes[j % nodes.length]!];
						nodes.push(applyOp(op(times && nodes.length < 6 ? 'multiply' : 'add'), pair, {}, nodes.length));
					}
					return nodes;
				};
				const nodes = run(at);
				const h = nodes[nodes.length - 1]!;
				reverseAutodiff(h);
				const frontier = collect(h);
				// Forward mode, node by node, is the other way to the same number.
				at.forEach((_, k) => {
					const tangent = new Map(nodes.map((node, i) => [node, i === k ? 1 : 0]));
					for (const node of nodes.slice(at.length)) {
						const [a, b] = node.depends_on as [Tensor, Tensor];
						const [x, y] = [toFlat(a.value)[0]!, toFlat(b.value)[0]!];
						const product = node.op!.name === 'multiply';
						tangent.set(node, tangent.get(a)! * (product ? y : 1) + tangent.get(b)! * (product ? x : 1));
					}
					const got = frontier.includes(nodes[k]!) ? toFlat(nodes[k]!.dhdx!)[0]! : 0;
					expect(got).toBeCloseTo(tangent.get(h)!, 6);
				});
			}
		),
		{ numRuns: 300 }
	);
});

/** Runs a pass over an op of a sample, used twice and negated once, and gives every bit of every dhdx. */
function gradientBits(name: string, sample: Sample, observer: typeof silent | null): string[] {
	const leaves = sample.operands.map((value, order) => new Tensor(copy(value), order));
	const apply = (which: string, operands: Tensor[], order: number, options = {}) =>
		applyOp(op(which), operands, options, order);
	const y = apply(name, leaves, 10, sample.options);
	const both = apply('multiply', [apply('negative', [y], 11), y], 12);
	const h = apply('sum', [both], 13);
	reverseAutodiff(h, observer);
	// A dhdx is an array by itself, whoever looks on.
	for (const { dhdx } of [...leaves, y, both, h]) expect(dhdx!.base).toBeNull();
	return [...leaves, y, both, h].map(({ dhdx }) =>
		Array.from(toFlat(dhdx!), (x) => (Object.is(x, -0) ? '-0' : String(x))).join(' ')
	);
}

test.each([...ops.values()].map((one) => [one.name, one] as const))(
	'%s: a pass that nobody looks at has the same bits',
	(name, { samples }) => {
		for (const sample of samples)
			expect(gradientBits(name, sample, null)).toEqual(gradientBits(name, sample, silent));
	}
);
