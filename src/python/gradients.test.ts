/**
 * @file The derivatives of 1,000 generated programs of the module backstep: those of its backs are PyTorch's to 1e-9, and
 * those of central differences. Golden file by scripts/golden/gradients.py, which states the rule for kinks.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { collect, ops, type Tensor } from '#autodiff';
import { NDArray, reshape, toFlat } from '#tensor';
import type { PyList, PyTuple } from './runtime/index.ts';
import { tryProgram } from './trial.ts';

interface Case {
	/** The ops in the program, the main one first. */
	ops: string[];
	text: string;
	value: number;
	dhdx: number[][];
}

const cases = JSON.parse(readFileSync(new URL('./golden/gradients.json', import.meta.url), 'utf8')) as Case[];

/** What a program has made, after its pass. */
interface Graph {
	readonly h: Tensor;
	readonly leaves: readonly Tensor[];
}

/** Each program as a function with a pass at its end: one run of the machine for all of them. */
function graphsOf(texts: readonly string[]): Graph[] {
	const functions = texts.map(
		(text, i) =>
			`def program_${i}():\n    ${text.replaceAll('\n', '\n    ')}\n    bs.reverse_autodiff(h)\n    return h, leaves\n`
	);
	const { machine, error, budget } = tryProgram(
		`import numpy as np
import backstep as bs
from backstep import Tensor
${functions.join('')}
graphs = [program() for program in [${texts.map((_, i) => `program_${i}`).join(', ')}]]
`,
		{ statements: 1_000_000 }
	);
	expect(error?.traceback ?? budget?.message ?? '').toBe('');
	return (machine.globals.get('graphs') as PyList).items.map((graph) => {
		const [h, leaves] = (graph as PyTuple).items;
		return { h: h as Tensor, leaves: (leaves as PyList).items as Tensor[] };
	});
}

const relative = (got: number, want: number) => Math.abs(got - want) / Math.max(1, Math.abs(want));

/** The value of h where one entry of a leaf is moved: every op on the way is computed again. */
function valueAt(order: readonly Tensor[], leaf: Tensor, entry: number, by: number): number {
	const values = new Map<Tensor, NDArray>();
	const moved = toFlat(leaf.value);
	moved[entry]! += by;
	values.set(leaf, new NDArray(moved, leaf.value.shape));
	const valueOf = (t: Tensor): NDArray => values.get(t) ?? t.value;
	for (const t of order) {
		if (!t.op || !t.depends_on.some((d) => values.has(d))) continue;
		const result = t.op.forward(t.depends_on.map(valueOf), t.options);
		values.set(t, reshape(result, t.value.shape));
	}
	return toFlat(valueOf(order.at(-1)!))[0]!;
}

const STEP = 1e-6;

/** The worst error of a leaf's dhdx against (h(x + ε) - h(x - ε)) / 2ε. */
function worstDifference({ h, leaves }: Graph): number {
	const order = [...collect(h)].sort((a, b) => a.order - b.order);
	return Math.max(
		...leaves.flatMap((leaf) =>
			Array.from(toFlat(leaf.dhdx!), (byBack, entry) => {
				const [above, below] = [STEP, -STEP].map((by) => valueAt(order, leaf, entry, by)) as [number, number];
				return relative(byBack, (above - below) / (2 * STEP));
			})
		)
	);
}

const graphs = graphsOf(cases.map(({ text }) => text));

test('there are 1,000 programs, no two alike, and every op is the main one of at least 25', () => {
	expect(new Set(cases.map(({ text }) => text)).size).toBe(1000);
	for (const name of ops.keys())
		expect(cases.filter((each) => each.ops[0] === name).length).toBeGreaterThanOrEqual(25);
});

test('the graph of a program has the ops that it is said to have', () => {
	cases.forEach(({ ops: named, text }, i) => {
		const made = [...collect(graphs[i]!.h)].flatMap(({ op }) => (op ? [op.name] : []));
		for (const name of named) expect(made, text).toContain(name);
	});
});

test.each([...ops.keys()])('%s: values and derivatives are those of PyTorch', (name) => {
	cases.forEach(({ ops: [main], text, value, dhdx }, i) => {
		if (main !== name) return;
		const { h, leaves } = graphs[i]!;
		expect(relative(toFlat(h.value)[0]!, value), text).toBeLessThan(1e-9);
		expect(leaves.map((leaf) => leaf.value.size)).toEqual(dhdx.map((each) => each.length));
		leaves.forEach((leaf, k) => {
			const found = toFlat(leaf.dhdx!);
			dhdx[k]!.forEach((want, entry) => expect(relative(found[entry]!, want), text).toBeLessThan(1e-9));
		});
	});
});

test.each([...ops.keys()])('%s: derivatives are those of central differences', (name) => {
	cases.forEach(({ ops: [main], text }, i) => {
		if (main === name) expect(worstDifference(graphs[i]!), text).toBeLessThan(1e-5);
	});
});
