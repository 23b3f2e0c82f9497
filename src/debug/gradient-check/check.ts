/** @file The gradient check of a pass: every leaf's dhdx, or one entry, beside central differences of the program itself. */
import { nodeTitle } from '../names.ts';
import { withRoot } from '../root-name.ts';
import type { Run } from '../run.ts';
import { chosenEntries } from './entries.ts';
import type { CheckProgress, CheckWish, GradientReport, Suspect, TensorCheck } from './report.ts';
import { stageOf, type Actor, type Stage } from './stage.ts';
import { suspectsOf } from './suspects.ts';
import { checkTensor, dhdxOf, scalesOf, told, type Scales } from './tensor.ts';

/** Leaves that are looked at in one check; the named ones come first. */
const MOST_LEAVES = 400;
/** Entries of a tensor that is looked at on the way to a fault. */
const FEW = 6;

/** The node that was asked for is none of the pass. */
export class NoSuchTensor extends Error {}

/** What was found of a tensor, in sentences with the program's name for h. */
function named(check: TensorCheck, name: string): TensorCheck {
	// A reason may be an error of the learner's, with an h of its own.
	const inWords = (text: string) => (/^h (has|is)\b|\bof h\b/.test(text) ? withRoot(text, name) : text);
	const entries = check.entries.map((each) => ({ ...each, note: inWords(each.note) }));
	return { ...check, reason: inWords(check.reason), entries };
}

/** A check that goes on a slice at a time, and can be left at any time. */
export class GradientCheck {
	progress: CheckProgress = { done: 0, of: 0 };
	private stage: Stage | null = null;
	private readonly checks = new Map<Actor, TensorCheck>();
	private suspects: readonly Suspect[] = [];
	private readonly work: Generator<void>;
	private ended = false;

	constructor(
		private readonly run: Run,
		private readonly wish: CheckWish
	) {
		const { passesEnded } = run.machine;
		if (!Number.isInteger(wish.pass) || wish.pass < 1 || wish.pass > passesEnded)
			throw new RangeError(`internal: pass ${wish.pass} of ${passesEnded}`);
		this.work = this.check();
	}

	/** Goes on for a while; the report once all is done. */
	step(): GradientReport | null {
		this.ended ||= this.work.next().done ?? false;
		return this.ended ? this.stop() : null;
	}

	finish(): GradientReport {
		for (;;) {
			const report = this.step();
			if (report) return report;
		}
	}

	/** What has been found so far; null before anything can be said. */
	stop(): GradientReport | null {
		const { stage, wish } = this;
		if (!stage) return null;
		const waiting = this.wanted(stage).filter((actor) => !this.checks.has(actor));
		const reason = this.ended
			? `only ${MOST_LEAVES} leaves are checked at once`
			: 'the check was stopped before it';
		const tensors = [
			...this.checks.values(),
			...waiting.map((actor) => told(actor, [], 'unchecked', reason))
		];
		const name = stage.actors[0]!.told.name || 'h';
		const order = new Map(stage.actors.map(({ told: { id, order } }) => [id, order]));
		return {
			pass: wish.pass,
			passes: this.run.machine.passesEnded,
			root: stage.actors[0]!.told.id,
			h: stage.actors[0]!.graph.value.data[0] ?? NaN,
			gradient: stage.gradient,
			name,
			tensors: tensors
				.sort((a, b) => Number(b.isLeaf) - Number(a.isLeaf) || order.get(a.node)! - order.get(b.node)!)
				.map((each) => named(each, name)),
			suspects: this.suspects,
			notes: stage.isBroken
				? ['The pass was left by an exception; what it had set until then is compared.']
				: []
		};
	}

	/** The tensors that the wish names, in the order in which they were made. */
	private wanted({ actors }: Stage): Actor[] {
		const { node } = this.wish;
		return actors
			.filter(({ isLeaf, told: { id } }) => (node === undefined ? isLeaf : id === node))
			.sort((a, b) => a.told.order - b.told.order);
	}

	private *check(): Generator<void> {
		const stage = yield* stageOf(this.run, this.wish.pass);
		this.stage = stage;
		const wanted = this.wanted(stage);
		if (wanted.length === 0) throw new NoSuchTensor('This tensor is not part of the pass.');
		const scales = scalesOf(stage);
		const named = [...wanted.filter(({ told }) => told.name), ...wanted.filter(({ told }) => !told.name)];
		const all = named.slice(0, MOST_LEAVES).map((actor) => ({ actor, entries: this.entriesOf(actor) }));
		this.progress = { done: 0, of: all.reduce((sum, { entries }) => sum + entries.length, 0) };
		for (const { actor, entries } of all) {
			const before = this.progress.done;
			this.checks.set(actor, yield* checkTensor(stage, scales, actor, entries, () => this.count(1)));
			this.count(before + entries.length - this.progress.done);
		}
		if (this.wish.node === undefined) yield* this.explain(stage, scales);
	}

	private entriesOf(actor: Actor): number[] {
		const { size, entry } = { size: actor.graph.value.data.length, entry: this.wish.entry };
		if (entry !== undefined) {
			if (entry >= 0 && entry < size) return [entry];
			throw new NoSuchTensor(`${nodeTitle(actor.told)} has ${size} ${size === 1 ? 'entry' : 'entries'}.`);
		}
		return chosenEntries(dhdxOf(actor) ?? [], size);
	}

	private count(entries: number): void {
		this.progress = { ...this.progress, done: this.progress.done + entries };
	}

	/** Where something is wrong, what is between it and h. */
	private *explain(stage: Stage, scales: Scales): Generator<void> {
		this.suspects = yield* suspectsOf(stage, this.checks, (actor) => {
			const { length } = actor.graph.value.data;
			const entries = chosenEntries(dhdxOf(actor) ?? [], length, FEW, FEW);
			return checkTensor(stage, scales, actor, entries, () => {});
		});
	}
}
