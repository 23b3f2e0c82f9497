/** @file One case of a gradient check: every dhdx that the backs leave, beside central differences of the value. */
import type { EngineNode } from '#python';
import { judge, type Reached } from '../gradient-check/judge.ts';
import { gradientNow, valueOf } from '../gradient-check/values.ts';
import { tuple, type Case } from './cases.ts';
import { flat, shapeOf, type CaseEngine, type Made } from './engine.ts';
import { failureText, shortNumber } from './failure-text.ts';
import { numberFrom, randomOf } from './random.ts';
import type { GradeFailure, GradedEntry, GradedTensor } from './report.ts';
import { isFailure } from './workbench.ts';

/** What a case has come to. */
export type CaseResult =
	| { readonly kind: 'right' | 'unchecked' }
	| {
			readonly kind: 'wrong';
			readonly sentence: string;
			readonly failure: GradeFailure | null;
			readonly tensors: readonly GradedTensor[];
			/** The dhdx of the result; null where there was none. */
			readonly seed: readonly number[] | null;
	  };

/** Entries of an operand that are compared, unless one of them is wrong. */
const FEW = 12;

/** The dhdx of the result, which is random: a back that forgets it is found. */
export function seedOf(of: string, { number }: Case, size: number): Float64Array {
	const random = randomOf(`${of} seed ${number}`);
	return Float64Array.from({ length: size }, () => numberFrom(random));
}

interface Comparing {
	readonly of: string;
	readonly engine: CaseEngine;
	readonly one: Case;
	/** What the engine calls dhdx. */
	readonly gradient: string;
	readonly seed: Float64Array;
	/** The value of the case, times the seed, summed up. */
	readonly h: number;
	readonly magnitude: number;
}

interface Wrong {
	readonly failure?: GradeFailure;
	readonly tensors?: readonly GradedTensor[];
	readonly seed?: Float64Array;
}

const wrong = (sentence: string, { failure, tensors, seed }: Wrong): CaseResult => ({
	kind: 'wrong',
	sentence,
	failure: failure ?? null,
	tensors: tensors ?? [],
	seed: seed ? [...seed] : null
});

const weighed = (values: Float64Array, seed: Float64Array): number =>
	values.reduce((sum, x, i) => sum + x * seed[i]!, 0);

/** Carries out a case. */
export function* runCase(
	engine: CaseEngine,
	of: string,
	one: Case,
	gradient: string
): Generator<void, CaseResult> {
	const made = yield* engine.forward(one);
	if (isFailure(made)) return wrong(saidOf(made, 'the forward pass'), { failure: made });
	const values = flat(valueOf(made.out));
	const seed = seedOf(of, one, values.length);
	const terms = values.map((x, i) => Math.abs(x * seed[i]!));
	const comparing: Comparing = {
		of,
		engine,
		one,
		gradient,
		seed,
		h: weighed(values, seed),
		magnitude: terms.reduce((sum, x) => sum + x, 0)
	};
	const failure = yield* engine.pass(made, seed, new Map());
	if (failure) return wrong(saidOf(failure, 'back'), { failure, seed });
	const tensors: GradedTensor[] = [];
	let sentence = '';
	let compared = 0;
	for (const operand of operandsOf(one)) {
		const node = made.nodes[operand]!;
		const fault = faultOf(comparing, operand, node);
		if (fault) {
			sentence ||= fault;
			continue;
		}
		const { entries, checked } = yield* compare(comparing, operand, flat(gradientNow(node) ?? undefined));
		compared += checked;
		const { name } = one.operands[operand]!;
		tensors.push({ name, shape: shapeOf(valueOf(node)), entries });
		if (entries.some(({ isWrong }) => isWrong)) sentence ||= sentenceOf(gradient, tensors.at(-1)!);
	}
	if (sentence) return wrong(sentence, { tensors, seed });
	const over = yield* writtenOver(comparing, made);
	if (over) return wrong(over, { tensors, seed });
	return { kind: compared > 0 ? 'right' : 'unchecked' };
}

const saidOf = ({ message, hint, line }: GradeFailure, where: string): string =>
	`${where}: ${failureText({ message, hint: message.endsWith('.') ? hint : '', line })}`;

/** The tensors of a case, each once. */
const operandsOf = ({ operands }: Case): number[] =>
	operands.flatMap((each, i) => (each.kind === 'tensor' && each.same === i ? [i] : []));

/** What is wrong with a dhdx before its numbers are looked at, or ''. */
function faultOf({ one, gradient }: Comparing, operand: number, node: EngineNode): string {
	const each = one.operands[operand]!;
	const value = valueOf(node);
	const shape = shapeOf(value);
	const now = gradientNow(node);
	const name = `${gradient} of ${each.name}`;
	if (!now) return `${name} is no number and no array`;
	if (now.shape.length !== shape.length || now.shape.some((size, axis) => size !== shape[axis]))
		return `${name} has the shape ${tuple(now.shape)}, ${each.name} has ${tuple(shape)}`;
	const given = each.kind === 'tensor' ? each.values : [];
	if (flat(value).some((x, i) => x !== given[i]))
		return `the value of ${each.name} is another afterwards: a back may only write to ${gradient}`;
	return '';
}

/** The entries of a dhdx beside differences; all of them where one is wrong. */
function* compare(
	comparing: Comparing,
	operand: number,
	dhdx: Float64Array
): Generator<void, { entries: GradedEntry[]; checked: number }> {
	const every = Math.max(1, Math.ceil(dhdx.length / FEW));
	const entries: GradedEntry[] = [];
	let checked = 0;
	let all = false;
	for (const step of every > 1 ? [every, 1] : [1]) {
		if (step === 1 && every > 1 && !all) break;
		entries.length = 0;
		for (let entry = 0; entry < dhdx.length; entry += step) {
			const found = yield* compareEntry(comparing, operand, entry, dhdx[entry]!);
			if (!found) continue;
			checked++;
			all ||= found.isWrong;
			entries.push(found);
		}
	}
	return { entries, checked };
}

function* compareEntry(
	{ engine, one, seed, h, magnitude }: Comparing,
	operand: number,
	entry: number,
	dhdx: number
): Generator<void, GradedEntry | null> {
	const each = one.operands[operand]!;
	if (each.kind !== 'tensor') return null;
	const judging = judge({ value: each.values[entry]!, usual: 1, dhdx, h, magnitude });
	for (let asked = judging.next(); ;) {
		if (asked.done) {
			const { verdict, difference } = asked.value;
			if (verdict === 'unchecked') return null;
			return { index: indexOf(entry, each.shape ?? []), dhdx, difference, isWrong: verdict === 'wrong' };
		}
		const made = yield* engine.forward(one, { operand, entry, x: asked.value });
		const reached: Reached = isFailure(made)
			? { failed: made.message }
			: { h: weighed(flat(valueOf(made.out)), seed) };
		asked = judging.next(reached);
	}
}

/** Where an entry stands, given how far it is in the array. */
function indexOf(entry: number, shape: readonly number[]): number[] {
	let rest = entry;
	return shape
		.toReversed()
		.map((size) => {
			const at = rest % size;
			rest = (rest - at) / size;
			return at;
		})
		.reverse();
}

function sentenceOf(gradient: string, { name, entries }: GradedTensor): string {
	const bad = entries.filter(({ isWrong }) => isWrong);
	const [first] = bad;
	if (entries.every(({ dhdx }) => dhdx === 0))
		return `nothing was added to ${gradient} of ${name}: it is still 0`;
	if (!first) return '';
	const at = first.index.length > 0 ? `[${first.index.join(', ')}]` : '';
	const what = `${gradient} of ${name}${at} is ${shortNumber(first.dhdx)}, differences give ${shortNumber(first.difference)}`;
	return entries.length > 1 ? `${what} (${bad.length} of ${entries.length} entries are wrong)` : what;
}

/** Whether a back adds to what there is: the pass is made once more from dhdx that are not 0. Gives what is wrong, or ''. */
function* writtenOver({ engine, one, gradient, seed, of }: Comparing, made: Made): Generator<void, string> {
	const right = new Map(
		made.nodes.flatMap((node) => (node ? [[node, flat(gradientNow(node) ?? undefined)] as const] : []))
	);
	const before = new Map(
		[...right].map(([node, { length }]) => [node, seedOf(`${of} before`, one, length)] as const)
	);
	if (before.has(made.out) || (yield* engine.pass(made, seed, before))) return '';
	for (const [node, added] of right) {
		const now = flat(gradientNow(node) ?? undefined);
		const start = before.get(node)!;
		const isAdded = now.every(
			(x, i) => Math.abs(x - start[i]! - added[i]!) <= 1e-9 * Math.max(1, Math.abs(x))
		);
		const { name } = one.operands[made.nodes.indexOf(node)]!;
		if (!isAdded) return `what was in ${gradient} of ${name} before is lost: a back adds to it with +=`;
	}
	return '';
}
