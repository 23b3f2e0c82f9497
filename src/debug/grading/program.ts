/** @file A case as a program of its own: the learner's code, the operands, the expression, and one reverse pass. */
import { PyFunction, type EngineProfile, type PyClass } from '#python';
import { nativeProfile } from '../profiles/index.ts';
import { titleOf, type Case, type Given } from './cases.ts';
import { programOf, type Task } from './task.ts';
import type { Workbench } from './workbench.ts';

interface Shown {
	readonly of: string;
	readonly one: Case;
	/** The class of the operands. */
	readonly tensor: string;
	/** The dhdx of the result; null where there is no result. */
	readonly seed: readonly number[] | null;
	readonly cases: number;
}

/** The text of the program; its cells stand under each other. */
export function caseProgram(bench: Workbench, task: Task, shown: Shown): string {
	const cells = [...task.before, programOf(task), caseCell(bench, shown)];
	return `${cells.map((text) => text.trim()).join('\n\n# %%\n')}\n`;
}

function caseCell(bench: Workbench, { of, one, tensor, seed, cases }: Shown): string {
	const cls = bench.engines.find(({ name }) => name === tensor) ?? null;
	const used = (name: string) => new RegExp(`(?<![.\\w])${name}(?!\\w)`).test(of);
	return [
		`# Case ${one.number} of ${cases}: ${titleOf(of, one)}`,
		...(cls ? [] : ['from backstep import Tensor, reverse_autodiff']),
		'import numpy as np',
		'',
		...[...one.sizes].filter(([letter]) => used(letter)).map(([letter, size]) => `${letter} = ${size}`),
		...one.operands.map((each) => `${each.name} = ${operandText(each, one, tensor)}`),
		`out = ${of}`,
		...(seed ? passText(bench, cls, cls ? tensor : 'Tensor', seed) : [])
	].join('\n');
}

function operandText(each: Given, { operands }: Case, tensor: string): string {
	if (each.kind === 'plain') return each.value === null ? 'None' : String(each.value);
	const first = operands[each.same]!.name;
	if (first !== each.name) return first;
	return `${tensor}(${each.shape ? `np.array(${nested(each.values, each.shape)})` : floatText(each.values[0]!)})`;
}

const floatText = (x: number): string => (Number.isInteger(x) ? x.toFixed(1) : String(x));

/** An array as Python's lists. */
function nested(values: readonly number[], shape: readonly number[]): string {
	const [first, ...rest] = shape;
	if (first === undefined) return floatText(values[0]!);
	const size = values.length / first;
	const parts = Array.from({ length: first }, (_, i) => nested(values.slice(i * size, (i + 1) * size), rest));
	return `[${parts.join(', ')}]`;
}

/** One number made of the result, without an op of the learner's, and the pass from there. */
function passText(bench: Workbench, cls: PyClass | null, tensor: string, seed: readonly number[]): string[] {
	const profile = cls?.profile ?? nativeProfile;
	const { value, gradient, dependencies, back } = profile;
	const numbers =
		seed.length === 1
			? floatText(seed[0]!)
			: `np.array([${seed.map(floatText).join(', ')}]).reshape(out.${value}.shape)`;
	return [
		'',
		'# One number to begin at: the entries of out, each times a number, summed up.',
		`seed = ${numbers}`,
		`h = ${tensor}(np.sum(out.${value} * seed))`,
		`h.${dependencies} = type(h.${dependencies})([out])`,
		'',
		'def back_of_h(*_):',
		`    out.${gradient} += seed * np.sum(h.${gradient})`,
		'',
		`h.${back} = back_of_h`,
		'',
		...callText(bench, cls, profile)
	];
}

/** The program's own pass; one is written where it has none. */
function callText(
	bench: Workbench,
	cls: PyClass | null,
	{ pass, value, gradient, dependencies, back }: EngineProfile
): string[] {
	if (!cls || bench.get(pass) instanceof PyFunction) return [`${pass}(h)`];
	if (cls.lookup(pass) instanceof PyFunction) return [`h.${pass}()`];
	return [
		`def ${pass}(h):`,
		'    frontier = [h]',
		'    for t in frontier:',
		`        for d in t.${dependencies}:`,
		'            if d not in frontier:',
		'                frontier.append(d)',
		'    frontier.sort(key=lambda t: -t.order)',
		'    for t in frontier:',
		`        t.${gradient} = np.zeros(np.shape(t.${value}))`,
		`    h.${gradient} = np.ones(np.shape(h.${value}))`,
		'    for t in frontier:',
		`        t.${back}(t)`,
		'',
		`${pass}(h)`
	];
}
