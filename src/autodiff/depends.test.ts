/** @file What every op says of its dependence, against differences of its forward and against its back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementary, fromFlat, NDArray, sizeOf, toFlat, type Shape } from '#tensor';
import square from './example/square.ts';
import { applyOp, ops, Tensor, type Link, type Op, type Values } from './index.ts';
import type { Sample } from './op.ts';

const all = [...ops.values(), square];

/** The forward pass as the tensor class makes it. */
function valuesOf(op: Op, { operands, options = {} }: Sample): Values {
	const leaves = operands.map((value, order) => new Tensor(value, order));
	return { out: applyOp(op, leaves, options, leaves.length).value, operands, options };
}

const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const key = ({ operand, entry, out }: Link) => `${operand} ${entry} ${out}`;

/** Every link twice: read off the results, and read off the operands. */
function linksOf(op: Op, values: Values): { into: Link[]; from: Link[] } {
	const links = op.depends(op, values);
	const into = range(values.out.size).flatMap((out) => links.into(out));
	const from = values.operands.flatMap(({ size }, operand) =>
		range(size).flatMap((entry) => links.from(operand, entry))
	);
	return { into, from };
}

const sorted = (links: readonly Link[]) => [...links].sort((a, b) => (key(a) < key(b) ? -1 : 1));

/** Whether the result is what it is said to be a sum of. */
function expectSums(op: Op, { operands, out }: Values, into: readonly Link[]) {
	if (!op.linearIn) return;
	const groups = op.linearIn === 'all' ? [operands.map((_, k) => k)] : operands.map((_, k) => [k]);
	for (const group of groups)
		toFlat(out).forEach((value, at) => {
			const terms = into.filter((link) => link.out === at && group.includes(link.operand));
			const products = terms.map(
				({ operand, entry, factor }) => factor && factor * toFlat(operands[operand]!)[entry]!
			);
			expect(products.reduce((total, x) => total + x, 0)).toBeCloseTo(value, 9);
		});
}

/** Both directions agree, no pair is told twice, and a factor that has a source is that entry. */
function expectConsistent(op: Op, values: Values): readonly Link[] {
	const { into, from } = linksOf(op, values);
	expect(sorted(from)).toEqual(sorted(into));
	expect(new Set(into.map(key)).size).toBe(into.length);
	for (const { factor, source } of into)
		if (source) expect(toFlat(values.operands[source.operand]!)[source.entry]).toBe(factor);
	expectSums(op, values, into);
	return into;
}

/** The sum of dhdx times factor is what `back` brings, for a dhdx that differs from entry to entry. */
function expectBack(op: Op, values: Values) {
	const dhdx = fromFlat(
		range(values.out.size).map((i) => elementary.cos(1 + 0.7 * i)),
		values.out.shape
	);
	const links = op.depends(op, values);
	for (const { operand, sign, delta } of op.back({ ...values, dhdx }))
		toFlat(delta).forEach((added, entry) => {
			const terms = links.from(operand, entry).map(({ out, factor }) => toFlat(dhdx)[out]! * factor);
			const size = terms.reduce((total, x) => total + Math.abs(x), 1);
			const total = terms.reduce((sum, x) => sum + x, 0);
			if (Number.isFinite(total)) expect(Math.abs(total - sign * added)).toBeLessThan(1e-9 * size);
			else expect(total).toBe(sign * added);
		});
}

/** Every entry of the Jacobian, also those that are said to be 0, against central differences. */
function expectDifferences(op: Op, values: Values, links: readonly Link[]) {
	const { operands, options } = values;
	const factors = new Map(links.map((link) => [key(link), link.factor]));
	const step = 1e-6;
	operands.forEach((a, operand) =>
		range(a.size).forEach((entry) => {
			const moved = (by: number) => {
				const data = toFlat(a);
				data[entry]! += by;
				const changed = operands.map((x, k) => (k === operand ? new NDArray(data, x.shape) : x));
				return toFlat(op.forward(changed, options));
			};
			const [high, low] = [moved(step), moved(-step)];
			high.forEach((x, out) => {
				const slope = (x - low[out]!) / (2 * step);
				// 0 / 0, as the variance of one entry with ddof 1, has no slope.
				if (Number.isNaN(slope)) return;
				const told = factors.get(key({ operand, entry, out, factor: 0 })) ?? 0;
				expect(Math.abs(told - slope)).toBeLessThan(1e-5 * Math.max(1, Math.abs(slope)));
			});
		})
	);
}

/** The same call with other sizes: equal sizes stay equal, 1 stays 1, and numbers are taken from those of the sample. */
function resized(op: Op, { operands, options = {} }: Sample, sizes: readonly number[]): Sample {
	const size = (n: number) => (n === 1 || n < 0 ? n : sizes[n % sizes.length]!);
	const array = (a: NDArray, vary: number) => {
		const shape: Shape = a.shape.map(size);
		const data = toFlat(a);
		const filled = range(sizeOf(shape)).map((i) => data[i % data.length]! * (1 + vary * i));
		return fromFlat(filled, shape, a.dtype);
	};
	const option = (name: string, value: unknown): unknown => {
		if (value instanceof NDArray) return array(value, 0);
		return op.options?.[name] === 'shape' ? (value as number[]).map(size) : value;
	};
	return {
		operands: operands.map((a, k) => array(a, 0.013 + 0.002 * k)),
		options: Object.fromEntries(Object.entries(options).map(([name, value]) => [name, option(name, value)]))
	};
}

describe.each(all.map((op) => [op.name, op] as const))('%s', (_, op) => {
	test('says of its samples what differences and its back say', () => {
		for (const sample of op.samples) {
			const values = valuesOf(op, sample);
			const links = expectConsistent(op, values);
			expectBack(op, values);
			if (!op.nearKink?.(sample.operands)) expectDifferences(op, values, links);
		}
	});

	test('says it of random shapes', () => {
		let checked = 0;
		const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 });
		fc.assert(
			fc.property(fc.nat(), sizes, (nth, sizes) => {
				const sample = resized(op, op.samples[nth % op.samples.length]!, sizes);
				let values: Values;
				try {
					values = valuesOf(op, sample);
				} catch {
					// A key, or a shape, that does not go with these sizes.
					return;
				}
				checked++;
				const links = expectConsistent(op, values);
				expectBack(op, values);
				if (!op.nearKink?.(sample.operands)) expectDifferences(op, values, links);
			}),
			{ numRuns: 40, seed: 5 }
		);
		expect(checked).toBeGreaterThan(4);
	});
});
