/** @file One tensor's dhdx, entry by entry. */
import { broadcastTo, NDArray, NumpyError, toFlat } from '#tensor';
import { nodeTitle } from '../names.ts';
import { attempt, type Outcome } from './attempt.ts';
import { errorOf, judge, KINK, type Question, type Reached } from './judge.ts';
import type { EntryCheck, TensorCheck, Verdict } from './report.ts';
import type { Actor, Stage } from './stage.ts';
import { refusal } from './values.ts';

/** Entries that can say the same about a tensor before the others are spared. */
const ENOUGH = 2;

/** What stays the same for all tensors of a pass. */
export interface Scales {
	readonly h: number;
	readonly magnitude: number;
}

export function scalesOf({ actors }: Stage): Scales {
	const h = actors[0]!.graph.value.data[0] ?? NaN;
	let sum = 0;
	for (const { graph, left } of actors)
		for (let i = 0; left && i < graph.value.data.length; i++) {
			const effect = graph.value.data[i]! * (left.data[i] ?? 0);
			if (Number.isFinite(effect)) sum += effect * effect;
		}
	return { h, magnitude: Math.max(Math.abs(h), Math.sqrt(sum)) };
}

/** dhdx of a tensor, an entry for each of its value; null where its shape does not fit. */
export function dhdxOf({ left, graph }: Actor): Float64Array | null {
	const { shape, data } = graph.value;
	if (!left) return null;
	if (left.data.length === data.length) return left.data;
	try {
		return toFlat(broadcastTo(new NDArray(left.data, left.shape), shape));
	} catch (error) {
		if (error instanceof NumpyError) return null;
		throw error;
	}
}

const shapeText = (shape: readonly number[]): string =>
	`(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;

/** Why a tensor cannot be checked as a whole, or is wrong as a whole; null where its entries can be looked at. */
function whole(stage: Stage, actor: Actor, gradient: string): { verdict: Verdict; reason: string } | null {
	const refused = refusal(actor.created ?? undefined);
	if (refused) return { verdict: 'unchecked', reason: refused };
	if (!actor.isLeaf && !actor.twin && actor.serial < 0)
		return { verdict: 'unchecked', reason: 'it was not made by its constructor' };
	if (!actor.isLeaf && actor.serial < 0)
		return { verdict: 'unchecked', reason: 'it was computed before an earlier pass' };
	const old = actor.consumers.map((i) => stage.actors[i]!).find(({ serial }) => serial < 0);
	if (old)
		return { verdict: 'unchecked', reason: `${nodeTitle(old.told)} was made of it before an earlier pass` };
	if (!actor.left) return { verdict: 'unchecked', reason: `the pass has left no ${gradient}` };
	if (dhdxOf(actor)) return null;
	const shapes = `${shapeText(actor.left.shape)}, its value ${shapeText(actor.graph.value.shape)}`;
	return { verdict: 'wrong', reason: `its ${gradient} has the shape ${shapes}` };
}

/** Checks entries of a tensor; `done` is called after each. */
export function* checkTensor(
	stage: Stage,
	scales: Scales,
	actor: Actor,
	entries: readonly number[],
	done: () => void
): Generator<void, TensorCheck> {
	const { gradient } = stage;
	const refused = whole(stage, actor, gradient);
	if (refused) return told(actor, [], refused.verdict, refused.reason);
	const dhdx = dhdxOf(actor)!;
	const { data } = actor.graph.value;
	const usual = Math.sqrt(data.reduce((sum, x) => sum + x * x, 0) / data.length);
	const checks: EntryCheck[] = [];
	const leaks = new Set<Actor>();
	for (const entry of entries) {
		const question = {
			value: data[entry]!,
			usual: Number.isFinite(usual) ? usual : 0,
			dhdx: dhdx[entry]!,
			...scales
		};
		const found = yield* askRuns(question, (x) => attempt(stage, { actor, entry, x }), leaks);
		checks.push({ entry, ...found });
		done();
		const last = checks.slice(-ENOUGH);
		const same = last.every(({ verdict, note }) => verdict === 'unchecked' && note === found.note);
		if (checks.length === ENOUGH && same) break;
	}
	return told(actor, checks, verdictOf(checks), reasonOf(actor, checks, [...leaks], gradient));
}

/** Answers what the judge asks by runs of the program. */
function* askRuns(
	question: Question,
	run: (x: number) => Generator<void, Outcome>,
	leaks: Set<Actor>
): Generator<void, Omit<EntryCheck, 'entry'>> {
	const judging = judge(question);
	for (let asked = judging.next(); ;) {
		if (asked.done) return asked.value;
		const outcome = yield* run(asked.value);
		if ('leaks' in outcome) outcome.leaks.forEach((each) => leaks.add(each));
		asked = judging.next(outcome satisfies Reached);
	}
}

function verdictOf(checks: readonly EntryCheck[]): Verdict {
	const has = (wanted: Verdict) => checks.some(({ verdict }) => verdict === wanted);
	return (['wrong', 'kink', 'right'] as const).find(has) ?? 'unchecked';
}

function reasonOf(
	actor: Actor,
	checks: readonly EntryCheck[],
	leaks: readonly Actor[],
	gradient: string
): string {
	const sentences: string[] = [];
	const wrong = checks.filter(({ verdict }) => verdict === 'wrong');
	if (isUnzeroed(actor, wrong))
		sentences.push(`its ${gradient} was not 0 when the pass began, which has added to it`);
	const kinks = checks.filter(({ verdict }) => verdict === 'kink').length;
	if (kinks > 0)
		sentences.push(
			kinks === actor.graph.value.data.length
				? KINK
				: `${kinks} of ${checks.length} entries are at a kink of h`
		);
	const open = checks.filter(({ verdict }) => verdict === 'unchecked');
	if (open.length > 0) sentences.push(open[0]!.note);
	if (leaks.length > 0) {
		const names = leaks.map(({ told }) => nodeTitle(told)).join(', ');
		sentences.push(
			`the program also computes ${names} from it, outside of the graph, where no ${gradient} passes`
		);
	}
	const note = wrong.find((each) => each.note)?.note;
	if (sentences.length === 0 && note) sentences.push(note);
	return sentences.join('; ');
}

/** Whether what a pass has added is right, and what was there before it is the fault. */
function isUnzeroed({ before }: Actor, wrong: readonly EntryCheck[]): boolean {
	return (
		wrong.length > 0 &&
		wrong.every(({ entry, dhdx, difference }) => {
			const there = before?.data[entry] ?? 0;
			return there !== 0 && errorOf(dhdx - there, difference) < 1e-3;
		})
	);
}

/** What is told of a tensor. */
export function told(
	{ told: node, graph, isLeaf }: Actor,
	entries: readonly EntryCheck[],
	verdict: Verdict,
	reason: string
): TensorCheck {
	const errors = entries.filter((each) => each.verdict === 'right' || each.verdict === 'wrong');
	const worst = errors.reduce((most, { error }) => Math.max(most, error), 0);
	return {
		node: node.id,
		title: nodeTitle(node),
		shape: graph.value.shape,
		isLeaf,
		size: graph.value.data.length,
		entries,
		worst: errors.length > 0 ? worst : verdict === 'wrong' ? Infinity : null,
		verdict,
		reason
	};
}
