/**
 * @file Which back is likely to be at fault. A dhdx is wrong by what it was given, so a fault lies where a tensor's own dhdx is
 * right and that of an operand is not: the search goes from wrong leaves towards h until it finds such tensors.
 */
import { profileOf } from '../graph.ts';
import { nodeTitle } from '../names.ts';
import { attempt } from './attempt.ts';
import { errorOf } from './judge.ts';
import type { Suspect, TensorCheck } from './report.ts';
import type { Actor, Stage } from './stage.ts';

/** Tensors that are looked at on the way to h. */
const MOST = 60;
/** Suspects that are told, one for each back. */
const MOST_TOLD = 4;
/** A contribution is told from a wrong one by differences with one step only, which need not be exact. */
const ROUGH = 1e-3;

type Check = (actor: Actor) => Generator<void, TensorCheck>;

/** Finds them; `check` looks at a few entries of a tensor on the way. */
export function* suspectsOf(
	stage: Stage,
	known: Map<Actor, TensorCheck>,
	check: Check
): Generator<void, Suspect[]> {
	const found: Suspect[] = [];
	const wrong = [...known].filter(([, { verdict }]) => verdict === 'wrong').map(([actor]) => actor);
	const seen = new Set(wrong);
	for (const target of seen) {
		if (isExplained(known.get(target)!)) continue;
		for (const index of target.consumers) {
			const by = stage.actors[index]!;
			if (!known.has(by) && known.size < MOST + wrong.length) known.set(by, yield* check(by));
			const verdict = known.get(by)?.verdict;
			if (verdict === 'wrong') seen.add(by);
			else if (verdict === 'right' || verdict === 'kink') {
				const sentence = yield* accuse(stage, by, target, known.get(target)!);
				if (sentence) found.push(suspect(by, target, sentence));
			}
		}
	}
	return oneEach(stage, found);
}

/** Whether the reason says already what is wrong. */
const isExplained = ({ entries, reason }: TensorCheck): boolean =>
	entries.length > 0 && reason.includes('when the pass began');

const suspect = ({ told }: Actor, target: Actor, sentence: string): Suspect => ({
	node: told.id,
	target: target.told.id,
	op: told.op,
	place: told.place,
	sentence
});

/** What a back whose tensor has the right dhdx has done to an operand whose dhdx is wrong; '' where that was right. */
function* accuse(stage: Stage, by: Actor, target: Actor, checked: TensorCheck): Generator<void, string> {
	const { gradient } = stage;
	const names = `${gradient} of ${nodeTitle(target.told)}`;
	const rightHere = `${gradient} of ${nodeTitle(by.told)} is right, ${names} is not`;
	const writes = stage.writes.filter(
		(each) => each.by === by.graph.node && each.target === target.graph.node
	);
	if (by.entered === null && writes.length === 0)
		return `the back of ${nodeTitle(by.told)} was never called, so that ${names} lacks what it would bring`;
	const entry = checked.entries.find(({ verdict }) => verdict === 'wrong')?.entry;
	const replaced = writes.find((each) => each.sign === 0 && each.before.some((x) => x !== 0));
	if (entry === undefined) return `${rightHere}: look at the back of ${nodeTitle(by.told)}`;
	const isOnly = target.consumers.length === 1;
	if (isOnly && !replaced)
		return early(by, names, gradient) || `${rightHere}: look at the back of ${nodeTitle(by.told)}`;
	const wanted = yield* contribution(stage, by, target, entry);
	const brought = writes.reduce(
		(sum, { before, after }) => sum + (after[entry] ?? NaN) - (before[entry] ?? 0),
		0
	);
	if (
		errorOf(brought, wanted) < ROUGH ||
		Math.abs(brought - wanted) < ROUGH * Math.abs(checked.entries[0]!.difference)
	)
		return '';
	if (
		replaced &&
		replaced.before[entry] !== 0 &&
		Math.abs(errorOf(replaced.after[entry] ?? NaN, wanted)) < ROUGH
	)
		return `the back of ${nodeTitle(by.told)} sets ${names} with =, and so replaces what was there: it should add with +=`;
	if (replaced && target.consumers.length === 1)
		return `the back of ${nodeTitle(by.told)} sets ${names} with =, where it held something already: it should add with +=`;
	return (
		early(by, names, gradient) ||
		`${rightHere}: the back of ${nodeTitle(by.told)} brings ${short(brought)} to entry ${entry}, and ${short(wanted)} is right`
	);
}

const short = (x: number): string => String(Number(x.toPrecision(6)));

/**
 * A back that ran before all who use its tensor had brought what they bring, or more often than once; one that recurses does
 * both by intent.
 */
function early({ told, entered, left, calls, graph }: Actor, names: string, gradient: string): string {
	const { pass, back } = profileOf(graph.node);
	if (pass === back) return '';
	if (calls > 1)
		return `the back of ${nodeTitle(told)} was called ${calls} times, so that ${names} has its part more than once`;
	const isEarly = entered && left && left.data.some((x, i) => errorOf(x, entered.data[i] ?? NaN) > ROUGH);
	return isEarly
		? `the back of ${nodeTitle(told)} ran before ${gradient} of ${nodeTitle(told)} was complete, so that ${names} lacks a part`
		: '';
}

/** What a tensor should bring to an entry of an operand: h changes by it where no other tensor sees the operand's change. */
function* contribution(stage: Stage, by: Actor, target: Actor, entry: number): Generator<void, number> {
	const value = target.graph.value.data[entry]!;
	const step = 1e-6 * (Math.abs(value) || 1);
	const above = yield* attempt(stage, { actor: target, entry, x: value + step, only: by });
	const below = yield* attempt(stage, { actor: target, entry, x: value - step, only: by });
	return 'failed' in above || 'failed' in below ? NaN : (above.h - below.h) / (value + step - (value - step));
}

/** One suspect for each back, those nearest to h first; a fault of an op shows at all its uses. */
function oneEach(stage: Stage, found: readonly Suspect[]): Suspect[] {
	const byId = new Map(stage.actors.map((actor) => [actor.told.id, actor.told]));
	const backs = new Map<string, Suspect>();
	for (const each of [...found].sort((a, b) => b.node - a.node)) {
		const key = `${each.op} ${byId.get(each.node)!.back}`;
		if (!backs.has(key)) backs.set(key, each);
	}
	return [...backs.values()].slice(0, MOST_TOLD);
}
