/** @file Tensors that are followed on the way to a pass: what each statement changes of them. */
import { asArray, isNumber, type EngineNode, type Value } from '#python';
import { NDArray } from '#tensor';
import { copiedOnce } from './array-data.ts';
import { rawGradient, rawValue } from './graph.ts';
import type { ArrayData } from './trace.ts';

export type What = 'value' | 'dhdx';

/** What a statement has made of one array of a tensor; null where there was none, or is none any more. */
export interface FollowedChange {
	readonly node: EngineNode;
	readonly what: What;
	readonly before: ArrayData | null;
	readonly after: ArrayData | null;
}

/** An array as it was when it was looked at last: the program's own, how often that had been written, and a copy. */
interface Known {
	raw: Value | undefined;
	writes: number;
	data: ArrayData | null;
}

const RAW: Readonly<Record<What, (node: EngineNode) => Value | undefined>> = {
	value: rawValue,
	dhdx: rawGradient
};
const BOTH: readonly What[] = ['value', 'dhdx'];

/** Tensors that are compared after every statement, of those that there were and of those made on the way. */
const MOST_OLD = 2_000;
const MOST_MADE = 100;

const writesOf = (raw: Value | undefined): number => (raw instanceof NDArray ? (raw.base ?? raw).writes : 0);

function dataOf(raw: Value | undefined, before: ArrayData | null): ArrayData | null {
	if (raw instanceof NDArray) return copiedOnce(raw, before);
	return raw !== undefined && isNumber(raw) ? copiedOnce(asArray(raw), before) : null;
}

/** Looks at a tensor's array; gives what it was, if it is something else now. */
function update(known: Known, raw: Value | undefined): { before: ArrayData | null } | null {
	const before = known.data;
	known.raw = raw;
	known.writes = writesOf(raw);
	known.data = dataOf(raw, before);
	return known.data === before ? null : { before };
}

type Both = Readonly<Record<What, Known>>;

/**
 * A copy of each tensor is compared with what it is after a statement. A count of the writes into an array says whether
 * that is needed, so that looking costs next to nothing where nothing was written.
 */
export class Followed {
	private readonly old = new Map<EngineNode, Both>();
	/** In the order in which they were made; those whose statements are not kept any more are forgotten. */
	private readonly made = new Map<EngineNode, Both | null>();

	/** Begins with tensors that exist, with so many more at most. */
	begin(nodes: Iterable<EngineNode>, most = MOST_OLD): void {
		const full = this.old.size + most;
		for (const node of nodes) {
			if (this.old.size >= full) return;
			if (!this.old.has(node)) this.old.set(node, begun(node));
		}
	}

	/** One more is being made: it has its value when the next statement begins. */
	add(node: EngineNode): void {
		this.made.set(node, null);
	}

	forget(nodes: Iterable<EngineNode>): void {
		for (const node of nodes) this.made.delete(node);
	}

	/** Whether a tensor has been made on the way. */
	isMade(node: EngineNode): boolean {
		return this.made.has(node);
	}

	/** What has changed since the last look; `whole` looks at every number of every tensor. */
	changes(whole = false): FollowedChange[] {
		const found: FollowedChange[] = [];
		for (const [node, known] of this.old) look(node, known, whole, found);
		let left = this.made.size;
		for (const [node, known] of this.made) {
			if (left-- > MOST_MADE && !whole) continue;
			if (known) look(node, known, whole, found);
			else this.made.set(node, begun(node));
		}
		return found;
	}

	/** What is known of an array of a tensor since the last look; undefined where the tensor is not followed. */
	known(node: EngineNode, what: What): ArrayData | null | undefined {
		return (this.old.get(node) ?? this.made.get(node))?.[what].data;
	}

	clear(): void {
		this.old.clear();
		this.made.clear();
	}
}

function begun(node: EngineNode): Both {
	const known = (what: What): Known => {
		const raw = RAW[what](node);
		return { raw, writes: writesOf(raw), data: dataOf(raw, null) };
	};
	return { value: known('value'), dhdx: known('dhdx') };
}

function look(node: EngineNode, both: Both, whole: boolean, found: FollowedChange[]): void {
	for (const what of BOTH) {
		const known = both[what];
		const raw = RAW[what](node);
		if (!whole && raw === known.raw && writesOf(raw) === known.writes) continue;
		const changed = update(known, raw);
		// A value that there was not yet is made, not changed.
		if (changed && (what === 'dhdx' || changed.before))
			found.push({ node, what, ...changed, after: known.data });
	}
}
