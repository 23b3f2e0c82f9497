/** @file Follows the program on its way from one reverse pass to the next. */
import {
	heldNodes,
	operandsOf,
	type EngineNode,
	type LineView,
	type Machine,
	type ProgramObserver
} from '#python';
import { Followed, type FollowedChange, type What } from './followed.ts';
import { gradientOf, valueOf } from './graph.ts';
import { spanOf, type Places } from './places.ts';
import type { ArrayData, NodeId, ProgramChange, ProgramStep, Trace, Unfollowed } from './trace.ts';

/** A statement, with what was made and changed from its beginning to that of the next. */
interface Line extends LineView {
	readonly made: EngineNode[];
	changed: readonly FollowedChange[];
}

/** Whether a machine is on the way from the end of the pass before to the pass. */
export const isOnTheWay = ({ passes, passesEnded }: Machine, pass: number): boolean =>
	passes === pass - 1 && passesEnded === passes;

/** Leaves of the pass before that are followed: each is looked at after every statement. */
const MOST_LEAVES = 20_000;
/** Statements that are kept: the last ones before the pass. */
const MOST = 1_000;
/** Entries of the arrays that they have changed, all together. */
const MOST_ENTRIES = 2 ** 22;

export class Approach implements ProgramObserver {
	private lines: Line[] = [];
	private dropped = 0;
	/** Entries that the kept statements have changed. */
	private entries = 0;
	private begun = false;
	private readonly followed = new Followed();
	private lost: Readonly<Record<What, ReadonlySet<EngineNode>>> = { value: new Set(), dhdx: new Set() };
	/** The dhdx of tensors beyond the bounds. */
	private readonly found = new Map<EngineNode, ArrayData>();

	constructor(
		private readonly machine: Machine,
		/** The tensors of the pass before; empty where none is known. */
		private before: ReadonlySet<EngineNode> = new Set()
	) {}

	/** The pass before goes over these tensors. */
	follows(nodes: ReadonlySet<EngineNode>): void {
		this.before = nodes;
	}

	line(view: LineView): void {
		this.look();
		this.lines.push({ ...view, made: [], changed: [] });
		if (this.lines.length >= 2 * MOST) this.drop(MOST);
	}

	made(node: EngineNode): void {
		this.lines.at(-1)?.made.push(node);
		this.followed.add(node);
	}

	/** The statement that has run has changed something; before the first, all that can be changed is looked at. */
	private look(whole = false): void {
		if (!this.begun) {
			this.begun = true;
			// What is trained comes first, all of it: what a change of it leaves out would be a wrong number.
			this.followed.begin(
				[...this.before].filter((node) => operandsOf(node).length === 0),
				MOST_LEAVES
			);
			this.followed.begin(heldNodes(this.machine));
			this.followed.begin(this.before, 0);
			return;
		}
		const changed = this.followed.changes(whole);
		const last = this.lines.at(-1);
		if (changed.length === 0 || !last) return;
		last.changed = changed;
		this.entries += entriesOf(last);
		while (this.entries > MOST_ENTRIES && this.lines.length > 1) this.drop(1);
	}

	private drop(count: number): void {
		for (const line of this.lines.slice(0, count)) {
			this.entries -= entriesOf(line);
			this.followed.forget(line.made);
		}
		this.lines = this.lines.slice(count);
		this.dropped += count;
	}

	/** The pass over these tensors begins: what the last statement has changed by then is known. */
	end(nodes: ReadonlySet<EngineNode>): void {
		this.look(true);
		const { value, dhdx } = this.followed.unknown(nodes);
		this.lost = { value: new Set(value), dhdx: new Set(dhdx) };
		// What is noted only and has not changed is what it was.
		for (const node of nodes) {
			const found = this.followed.known(node, 'dhdx') === undefined && gradientOf(node);
			if (found && !this.followed.isMade(node) && !dhdx.has(node)) this.found.set(node, found);
		}
	}

	/** The value of a tensor when the pass begins. */
	valueOf(node: EngineNode): ArrayData {
		return this.followed.known(node, 'value') ?? valueOf(node);
	}

	/** The statements, as plain data; of the tensors those of the pass's graph. */
	steps(ids: ReadonlyMap<EngineNode, NodeId>, places: Places): ProgramStep[] {
		return this.lines.slice(-MOST).map(({ source, start, end, depth, inside, made, changed }) => ({
			place: places.at(spanOf(source, start, end)),
			code: places.text(spanOf(source, start, end)),
			depth,
			inside,
			made: made.flatMap((node) => ids.get(node) ?? []),
			changed: changed.flatMap((change) => withId(change, ids)).sort((a, b) => a.node - b.node)
		}));
	}

	/** What the tensors of the pass's graph have as their dhdx when it begins, of those that there were before. */
	left(ids: ReadonlyMap<EngineNode, NodeId>, pass: number): Trace['left'] {
		return [...ids]
			.flatMap(([node, id]) => {
				const known = this.followed.isMade(node) ? null : this.followed.known(node, 'dhdx');
				const dhdx = known ?? this.found.get(node);
				return dhdx ? [{ node: id, dhdx, pass: this.before.has(node) ? pass - 1 : 0 }] : [];
			})
			.sort((a, b) => a.node - b.node);
	}

	/** The tensors of the pass's graph that a statement has changed without being followed. */
	unfollowed(ids: ReadonlyMap<EngineNode, NodeId>): readonly Unfollowed[] {
		return (['value', 'dhdx'] as const).flatMap((what) =>
			[...this.lost[what]]
				.flatMap((node) => ids.get(node) ?? [])
				.sort((a, b) => a - b)
				.map((node) => ({ node, what }))
		);
	}

	/** How many statements ran before those that are kept. */
	get unlisted(): number {
		return this.dropped + Math.max(0, this.lines.length - MOST);
	}

	/** Lets go of everything. */
	clear(): void {
		this.lines = [];
		this.found.clear();
		this.lost = { value: new Set(), dhdx: new Set() };
		this.followed.clear();
	}
}

const entriesOf = ({ changed }: Line): number =>
	changed.reduce((sum, { after }) => sum + (after?.data.length ?? 0), 0);

function withId(change: FollowedChange, ids: ReadonlyMap<EngineNode, NodeId>): ProgramChange[] {
	const node = ids.get(change.node);
	return node === undefined ? [] : [{ ...change, node }];
}
