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

/**
 * An array as it was when it was looked at last: the program's own, how often that had been written, and a copy; the
 * copy is undefined where the array is noted only, which tells that it has changed and not what it was.
 */
interface Known {
	raw: Value | undefined;
	writes: number;
	data: ArrayData | null | undefined;
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
	const before = known.data ?? null;
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
	/** Tensors beyond the bounds, and those that are forgotten. */
	private noted = new WeakMap<EngineNode, Both>();
	private readonly lost: Readonly<Record<What, Set<EngineNode>>> = { value: new Set(), dhdx: new Set() };

	/** Begins with tensors that exist: so many more at most are followed, and the others noted. */
	begin(nodes: Iterable<EngineNode>, most = MOST_OLD): void {
		const full = this.old.size + most;
		for (const node of nodes) {
			if (this.old.has(node)) continue;
			if (this.old.size < full) this.old.set(node, begun(node));
			else this.noted.set(node, noted(node));
		}
	}

	/** One more is being made: it has its value when the next statement begins. */
	add(node: EngineNode): void {
		this.made.set(node, null);
	}

	forget(nodes: Iterable<EngineNode>): void {
		for (const node of nodes) if (this.made.delete(node)) this.noted.set(node, noted(node));
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
			const isAside = left-- > MOST_MADE;
			if (!known) this.made.set(node, isAside ? noted(node) : begun(node));
			else if (!isAside && known.value.data !== undefined) look(node, known, whole, found);
			else if (whole) this.lose(node, known);
		}
		return found;
	}

	/** Of what is not looked at after every statement it is not known when it has changed, only that it has. */
	private lose(node: EngineNode, known: Both): void {
		for (const what of BOTH) {
			const { raw, writes, data } = known[what];
			const now = RAW[what](node);
			const isSame = now === raw && writesOf(now) === writes;
			// A value that there was not yet is made, not changed.
			if (!isSame && (what === 'dhdx' || raw !== undefined)) this.lost[what].add(node);
			if (!isSame && data !== undefined) update(known[what], now);
		}
	}

	/** Of these tensors, as they are now, those of which it is not known what they were on the way. */
	unknown(nodes: Iterable<EngineNode>): Readonly<Record<What, ReadonlySet<EngineNode>>> {
		for (const node of nodes) {
			if (this.old.has(node) || this.made.has(node)) continue;
			const known = this.noted.get(node);
			if (known) this.lose(node, known);
			else for (const what of BOTH) if (RAW[what](node) !== undefined) this.lost[what].add(node);
		}
		return this.lost;
	}

	/** What is known of an array of a tensor since the last look; undefined where the tensor is not followed. */
	known(node: EngineNode, what: What): ArrayData | null | undefined {
		return (this.old.get(node) ?? this.made.get(node))?.[what].data;
	}

	clear(): void {
		this.old.clear();
		this.made.clear();
		this.noted = new WeakMap();
		for (const what of BOTH) this.lost[what].clear();
	}
}

const noted = (node: EngineNode): Both => {
	const known = (what: What): Known => {
		const raw = RAW[what](node);
		return { raw, writes: writesOf(raw), data: undefined };
	};
	return { value: known('value'), dhdx: known('dhdx') };
};

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
			found.push({ node, what, ...changed, after: known.data ?? null });
	}
}
