/** @file What holds for every program: random graphs of the ops, with shapes that broadcast. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Tensor } from '#autodiff';
import { asArray, Machine, PyObject, type EngineNode } from '#python';
import { toFlat } from '#tensor';
import { gradientOf } from './graph.ts';
import { move, Run, stateAt, Timeline, type Motion, type Trace } from './index.ts';
import { profiles } from './profiles/index.ts';
import { graphs, LEAVES, MODULE, ownClass } from './random-graphs.ts';
import { Recorder } from './recorder.ts';

const OWN_CLASS = ownClass(readFileSync(new URL('../ui/programs/notebook.py', import.meta.url), 'utf8'));
/** Programs with one pass, for the module's tensors and for the notebook's class. */
const programs = fc
	.tuple(fc.constantFrom(MODULE, OWN_CLASS), graphs)
	.map(([head, graph]) => `${head}${graph}\nreverse_autodiff(h)`);

function finished(text: string): Run {
	const run = new Run([{ id: 'random.py', text }]);
	const { error } = run.finish();
	if (error) throw new Error(`${error.traceback}\n\n${text}`);
	return run;
}

const timelineOf = (text: string) => new Timeline(finished(text).trace(1));

/** Everything in a trace, as one text in which every bit of a number shows. */
const asText = (value: unknown): string =>
	JSON.stringify(value, (_, each) =>
		each instanceof Float64Array
			? Array.from(new BigUint64Array(each.buffer, each.byteOffset, each.length), String)
			: each
	);

/** dhdx of every global tensor. */
function gradients(machine: Machine): Record<string, unknown> {
	const nodes = [...machine.globals].filter(([, v]) => v instanceof Tensor || v instanceof PyObject);
	return Object.fromEntries(nodes.map(([name, node]) => [name, gradientOf(node as EngineNode)]));
}

/** A text run on a machine by itself, with or without an observer. */
function machineAfter(text: string, observe?: (machine: Machine) => void): Machine {
	const machine = new Machine({ profiles });
	observe?.(machine);
	machine.load([{ id: 'random.py', text }]);
	expect(machine.run().kind).toBe('done');
	return machine;
}

const RUNS = { numRuns: 40 };

test('the contributions that are shown add up to dhdx, bit for bit', () => {
	fc.assert(
		fc.property(programs, (text) => {
			const run = finished(text);
			const trace = run.trace(1);
			const sums = new Map<number, Float64Array>();
			for (const { phase, node, set, contributions } of trace.steps) {
				if (phase === 'zero' || phase === 'seed') sums.set(node, set!.data.slice());
				for (const { target, sign, before, delta, after } of contributions) {
					const sum = sums.get(target)!;
					expect(before.data).toEqual(sum);
					for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + sign * delta.data[i]!;
					expect(after.data).toEqual(sum);
				}
			}
			const final = gradients(run.machine);
			for (const { name, id } of trace.nodes)
				if (name !== '' && name in final) expect(final[name]).toMatchObject({ data: sums.get(id) });
			expect(sums.size).toBe(trace.nodes.length);
		}),
		RUNS
	);
});

test('every contribution belongs to one edge, and every edge makes one', () => {
	fc.assert(
		fc.property(programs, (text) => {
			const { trace } = timelineOf(text);
			for (const { phase, node, contributions } of trace.steps) {
				if (phase !== 'back') continue;
				const { depends_on } = trace.nodes.find(({ id }) => id === node)!;
				expect(contributions.map(({ operand }) => operand)).toEqual(depends_on.map((_, k) => k));
				expect(contributions.map(({ target }) => target)).toEqual(depends_on);
			}
		}),
		RUNS
	);
});

describe('steps', () => {
	const BACK: Partial<Record<Motion, Motion>> = { into: 'back-into', over: 'back-over' };

	test('n steps forward and n back lead to the same state', () => {
		fc.assert(
			fc.property(programs, fc.nat(), fc.nat({ max: 12 }), fc.constantFrom('into', 'over'), (...given) => {
				const [text, from, n, motion] = given;
				const timeline = timelineOf(text);
				// A step over comes back only to a place where a step over stops.
				const stops = timeline.moments.filter(
					({ index, lastOfBack }) => motion === 'into' || index === 0 || lastOfBack
				);
				const start = from % stops.length;
				const steps = Math.min(n, stops.length - 1 - start);
				const { index } = stops[start]!;
				const before = asText([...stateAt(timeline, index).nodes]);
				let at = index;
				for (let i = 0; i < steps; i++) at = move(timeline, at, motion as Motion);
				for (let i = 0; i < steps; i++) at = move(timeline, at, BACK[motion as Motion]!);
				expect(at).toBe(index);
				expect(asText([...stateAt(timeline, at).nodes])).toBe(before);
			}),
			RUNS
		);
	});

	test('over is into until a back has returned, and out is over until the pass has', () => {
		fc.assert(
			fc.property(programs, fc.nat(), (text, from) => {
				const timeline = timelineOf(text);
				const start = from % timeline.moments.length;
				let at = start;
				do at = move(timeline, at, 'into');
				while (at < timeline.last && !timeline.at(at).lastOfBack);
				expect(move(timeline, start, 'over')).toBe(at);
				let end = start;
				for (let i = 0; i <= timeline.backs; i++) end = move(timeline, end, 'over');
				expect(move(timeline, start, 'out')).toBe(end);
				let first = start;
				while (first > 0) first = move(timeline, first, 'back-over');
				if (start > 0) expect(move(timeline, start, 'back-out')).toBe(first);
			}),
			RUNS
		);
	});

	test('a dhdx is unset, then zeroed, then partial, then complete; before the pass sets it, it has no number', () => {
		const RANK = { unset: 0, zeroed: 1, partial: 2, complete: 3 };
		fc.assert(
			fc.property(programs, (text) => {
				const timeline = timelineOf(text);
				const ranks = new Map<number, number>();
				for (const { index } of timeline.moments)
					for (const [id, { state, dhdx, received, expected }] of stateAt(timeline, index).nodes) {
						expect(RANK[state]).toBeGreaterThanOrEqual(ranks.get(id) ?? 0);
						ranks.set(id, RANK[state]);
						expect(dhdx === null).toBe(state === 'unset');
						if (state === 'zeroed') expect(dhdx!.data.every((x) => x === 0)).toBe(true);
						if (state === 'partial') expect(received).toBeLessThan(expected);
					}
				expect(new Set(ranks.values())).toEqual(new Set([3]));
			}),
			RUNS
		);
	});

	test('nothing that looks at a trace changes it', () => {
		fc.assert(
			fc.property(programs, (text) => {
				const timeline = timelineOf(text);
				const before = asText(timeline.trace);
				for (const { index } of timeline.moments) {
					stateAt(timeline, index);
					for (const motion of ['over', 'back-over', 'out', 'back-out'] as const)
						move(timeline, index, motion);
				}
				expect(asText(timeline.trace)).toBe(before);
			}),
			RUNS
		);
	});
});

/** A program with several passes, in which every pass changes the leaves. */
const repeated = (head: string, graph: string, passes: number): string => {
	const [leaves, rest] = [graph.split('\n').slice(0, LEAVES.length), graph.split('\n').slice(LEAVES.length)];
	const loop = [
		`for step in range(${passes}):`,
		...[...rest, 'reverse_autodiff(h)'].map((line) => `    ${line}`),
		`    for w in [${LEAVES.map((_, k) => `t${k}`).join(', ')}]:`,
		"        if hasattr(w, 'dhdx'):",
		'            w.value -= numpy.random.rand() * 0.01 * w.dhdx'
	];
	return [head, ...leaves, ...loop].join('\n');
};

describe('passes', () => {
	const several = fc
		.tuple(fc.constantFrom(MODULE, OWN_CLASS), graphs, fc.integer({ min: 1, max: 6 }))
		.map(([head, graph, passes]) => ({ text: repeated(head, graph, passes), passes }));

	test('a replayed trace is the one that a fresh run records, bit for bit', () => {
		fc.assert(
			fc.property(several, fc.nat(), ({ text, passes }, n) => {
				const pass = 1 + (n % passes);
				let recorder: Recorder | null = null;
				machineAfter(text, (machine) => (machine.observer = recorder = new Recorder(machine, pass)));
				const direct = (recorder as Recorder | null)!.trace as Trace;
				expect(asText(finished(text).trace(pass))).toBe(asText({ ...direct, passes }));
			}),
			RUNS
		);
	});

	test('an observer changes no bit of what a program computes', () => {
		fc.assert(
			fc.property(several, ({ text, passes }) => {
				const observed = machineAfter(text, (machine) => (machine.observer = new Recorder(machine, passes)));
				expect(asText(gradients(observed))).toBe(asText(gradients(machineAfter(text))));
			}),
			RUNS
		);
	});

	test('a run that goes on from a copy after every few statements ends as one without copies', () => {
		fc.assert(
			fc.property(several, fc.integer({ min: 1, max: 40 }), ({ text }, slice) => {
				let machine = new Machine({ profiles });
				machine.load([{ id: 'random.py', text }]);
				while (machine.run(slice).kind === 'paused') machine = machine.copy();
				const plain = machineAfter(text);
				expect(asText(gradients(machine))).toBe(asText(gradients(plain)));
				expect(machine.statements).toBe(plain.statements);
				expect(machine.random.rand([3])).toEqual(plain.random.rand([3]));
			}),
			RUNS
		);
	});
});

test('values of leaves are those of the moment at which the pass began', () => {
	const run = finished(`${MODULE}x = Tensor(2.0)\nreverse_autodiff(x * x)\nx.value -= 1.0`);
	const { nodes } = run.trace(1);
	expect(nodes.find(({ name }) => name === 'x')!.value.data).toEqual(Float64Array.of(2));
	expect(toFlat(asArray((run.machine.globals.get('x') as Tensor).value))).toEqual(Float64Array.of(1));
});
