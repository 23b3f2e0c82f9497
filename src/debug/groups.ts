/** @file Boxes of the graph: the calls and the turns of loops in which nodes were made, and statements that made several. */
import type { CallPath, EngineNode, Machine, Origin, Turns } from '#python';
import { CodePlaces, type At } from './code-places.ts';
import type { GraphNode } from './graph.ts';
import { withoutEmptyTalk } from './group-tree.ts';
import { spanOfOrigin, type Places, type SourceSpan } from './places.ts';
import type { Group } from './trace.ts';

/** A box before it is known whether it is needed. */
export interface Draft {
	readonly parent: Draft | null;
	readonly kind: Group['kind'];
	readonly label: string;
	readonly at: SourceSpan;
	/** Of a turn, its loop: the turns of one loop in one call share it. */
	readonly loop: string;
	readonly turn: number;
}

/** Groups, and for each node of the graph the innermost one, or -1. */
export function groupsOf(
	graph: readonly GraphNode[],
	machine: Machine,
	places: Places
): { groups: Group[]; groupOf: number[] } {
	const drafts = new Drafts(new CodePlaces(machine));
	const found = graph.map(({ node, operands }) => {
		const origin = node.origin as Origin | null;
		return origin && operands.length > 0 ? drafts.around(origin) : null;
	});
	joinLeaves(graph, found);
	const computed = graph.map(({ operands }) => operands.length > 0);
	return numbered(withoutEmptyTalk(found, computed), places);
}

/** Longer texts of calls are cut to the name of what is called. */
const LONGEST_CALL = 24;

class Drafts {
	private readonly known = new Map<string, Draft>();
	/** Frames are few where nodes are many. */
	private readonly calls = new Map<CallPath, string>();

	constructor(private readonly code: CodePlaces) {}

	/** The innermost draft around the place where a node was made. */
	around(origin: Origin): Draft | null {
		const at = spanOfOrigin(origin);
		if (!at) return null;
		const frame = this.frame(origin.path);
		const [key, home] = this.turns(origin, origin.turns, frame);
		// What a module makes outside of all loops stands by itself.
		const statement = home === null ? null : this.code.statement(at);
		if (!statement) return home;
		const name = `${key}/${statement.at.span[0]}`;
		return this.draft(name, () => ({ ...NO_TURN, parent: home, kind: 'statement', ...statement }));
	}

	/** A frame of the machine: its key, and the draft that stands for it. */
	private frame(path: CallPath | null): readonly [string, Draft | null] {
		if (!path) return ['', null];
		const known = this.calls.get(path);
		if (known !== undefined) return [known, this.known.get(known) ?? null];
		const above = this.frame(path.caller);
		const at = callAt(path);
		const [key, home] = this.turns(at, path.turns, above);
		// A comprehension is a frame of the machine, but no call that a learner has written.
		if (path.code.name === '<comprehension>') {
			this.calls.set(path, key);
			return [key, home];
		}
		const own = `${key}>${path.serial}`;
		const span = at && spanOfOrigin(at);
		const draft = this.draft(own, () => ({
			...NO_TURN,
			parent: home,
			kind: 'call',
			label: this.labelOf(path, span),
			at: span ?? { source: path.code.source, span: [path.code.start, path.code.end] }
		}));
		this.calls.set(path, own);
		return [own, draft];
	}

	/** The drafts of the turns in which a frame was. */
	private turns(
		at: At | null,
		turns: Turns,
		[key, home]: readonly [string, Draft | null]
	): readonly [string, Draft | null] {
		if (!at || turns === null) return [key, home];
		const list = typeof turns === 'number' ? [turns] : turns;
		let inner = key;
		let draft = home;
		this.code.loopsAround(at).forEach((loop, i) => {
			const turn = list[i];
			if (turn === undefined) return;
			const name = `${inner}@${loop.span[0]}`;
			inner = `${name}.${turn}`;
			const parent = draft;
			draft = this.draft(inner, () => ({ parent, kind: 'turn', label: '', at: loop, loop: name, turn }));
		});
		return [inner, draft];
	}

	/** `model(x)`; the name alone where something else than a call led to it, or a long one did. */
	private labelOf({ code }: CallPath, span: SourceSpan | null): string {
		const text = span ? this.code.text(span) : '';
		if (!text.endsWith(')')) return code.name;
		if (text.length <= LONGEST_CALL) return text;
		const callee = /^[\w.]+(?=\()/.exec(text)?.[0] ?? '';
		return callee && callee.length <= LONGEST_CALL - 3 ? `${callee}(…)` : code.name;
	}

	private draft(key: string, make: () => Draft): Draft {
		let draft = this.known.get(key);
		if (!draft) this.known.set(key, (draft = make()));
		return draft;
	}
}

const NO_TURN = { loop: '', turn: 0 };

/** Where a function was called, as an origin. */
function callAt(path: CallPath): Origin | null {
	const { from: code, pc, turns, caller } = path;
	return code.source >= 0 ? { code, pc, turns, path: caller } : null;
}

/** A leaf stands with the node that uses it, if only one does. */
function joinLeaves(graph: readonly GraphNode[], found: (Draft | null)[]): void {
	/** Undefined where several groups use it. */
	const users = new Map<EngineNode, Draft | null | undefined>();
	graph.forEach(({ operands }, i) => {
		for (const operand of operands) {
			const here = found[i] ?? null;
			users.set(operand, users.has(operand) && users.get(operand) !== here ? undefined : here);
		}
	});
	graph.forEach(({ node, operands }, i) => {
		const only = users.get(node);
		if (operands.length === 0 && only !== undefined) found[i] = only;
	});
}

/** Gives the groups that are used their numbers, outer ones first. */
function numbered(
	{ homes, around }: ReturnType<typeof withoutEmptyTalk>,
	places: Places
): { groups: Group[]; groupOf: number[] } {
	const groups: Group[] = [];
	const ids = new Map<Draft, number>();
	const idOf = (draft: Draft | null): number => {
		if (draft === null) return -1;
		const known = ids.get(draft);
		if (known !== undefined) return known;
		const { kind, label, at, turn } = draft;
		const above = idOf(around(draft));
		const id = groups.length;
		ids.set(draft, id);
		const place = places.at(at);
		const name = kind === 'turn' ? `turn ${turn} of the loop in line ${place.line}` : label;
		groups.push({ id, parent: above, kind, label: name, turn, place });
		return id;
	};
	return { groups, groupOf: homes.map(idOf) };
}
