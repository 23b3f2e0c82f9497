/** @file Boxes of the graph: the calls in which nodes were made, and statements that made several. */
import type { CallPath, EngineNode, Machine, Origin, Stmt } from '#python';
import type { GraphNode } from './graph.ts';
import { spanOfOrigin, type Places, type SourceSpan } from './places.ts';
import type { Group } from './trace.ts';

/** A box before it is known whether it is needed. */
interface Draft {
	readonly parent: string | null;
	readonly kind: Group['kind'];
	readonly label: string;
	readonly at: SourceSpan;
}

/** Groups, and for each node of the graph the innermost one, or -1. */
export function groupsOf(
	graph: readonly GraphNode[],
	machine: Machine,
	places: Places
): { groups: Group[]; groupOf: number[] } {
	const statements = new Statements(machine);
	const drafts = new Map<string, Draft>();
	const keys = graph.map(({ node, operands }) => {
		const origin = node.origin as Origin | null;
		const at = spanOfOrigin(origin);
		if (!origin || !at || operands.length === 0) return null;
		const call = callKey(origin.path, drafts);
		const statement = call === null ? null : statements.around(at);
		if (!statement) return call;
		const key = `${call}/${statement.at.span[0]}`;
		drafts.set(key, { parent: call, kind: 'statement', ...statement });
		return key;
	});
	joinLeaves(graph, keys);
	return numbered(withoutSingles(graph, keys, drafts), drafts, places);
}

/** The key of the innermost call; its callers are noted too. */
function callKey(path: CallPath | null, drafts: Map<string, Draft>): string | null {
	if (!path) return null;
	// A comprehension is a frame of the machine, but no call that a learner has written.
	if (path.code.name === '<comprehension>') return callKey(path.caller, drafts);
	const key = `call ${path.serial}`;
	if (drafts.has(key)) return key;
	const parent = callKey(path.caller, drafts);
	const { name, source, start, end } = path.code;
	drafts.set(key, { parent, kind: 'call', label: name, at: { source, span: [start, end] } });
	return key;
}

/** A leaf stands with the node that uses it, if only one does. */
function joinLeaves(graph: readonly GraphNode[], keys: (string | null)[]): void {
	const users = new Map<EngineNode, Set<string | null>>();
	graph.forEach(({ operands }, i) => {
		for (const operand of operands)
			users.set(operand, (users.get(operand) ?? new Set()).add(keys[i] ?? null));
	});
	graph.forEach(({ node, operands }, i) => {
		const used = [...(users.get(node) ?? [])];
		if (operands.length === 0 && used.length === 1) keys[i] = used[0]!;
	});
}

/** A statement that made a single node needs no box: the node stands in the call. */
function withoutSingles(
	graph: readonly GraphNode[],
	keys: readonly (string | null)[],
	drafts: ReadonlyMap<string, Draft>
): (string | null)[] {
	const sizes = new Map<string, number>();
	keys.forEach((key, i) => {
		if (key !== null && graph[i]!.operands.length > 0) sizes.set(key, (sizes.get(key) ?? 0) + 1);
	});
	return keys.map((key) => {
		if (key === null) return null;
		const { kind, parent } = drafts.get(key)!;
		return kind === 'statement' && (sizes.get(key) ?? 0) < 2 ? parent : key;
	});
}

/** Gives the groups that are used their numbers, outer ones first. */
function numbered(
	keys: readonly (string | null)[],
	drafts: ReadonlyMap<string, Draft>,
	places: Places
): { groups: Group[]; groupOf: number[] } {
	const groups: Group[] = [];
	const ids = new Map<string, number>();
	const idOf = (key: string | null): number => {
		if (key === null) return -1;
		const known = ids.get(key);
		if (known !== undefined) return known;
		const { parent, kind, label, at } = drafts.get(key)!;
		const above = idOf(parent);
		const id = groups.length;
		ids.set(key, id);
		groups.push({ id, parent: above, kind, label, place: places.at(at) });
		return id;
	};
	return { groups, groupOf: keys.map(idOf) };
}

type StatementAround = Pick<Draft, 'label' | 'at'>;

/** The simple statements of the sources, by the spans they cover. */
class Statements {
	private readonly lists = new Map<number, Stmt[]>();
	private readonly known = new Map<string, StatementAround | null>();

	constructor(private readonly machine: Machine) {}

	/** The statement around a span. */
	around(at: SourceSpan): StatementAround | null {
		const key = `${at.source} ${at.span.join(' ')}`;
		let found = this.known.get(key);
		if (found === undefined) this.known.set(key, (found = this.find(at)));
		return found;
	}

	private find({ source, span: [start, end] }: SourceSpan): StatementAround | null {
		const found = this.of(source).find((s) => s.start <= start && end <= s.end);
		if (!found) return null;
		const { text } = this.machine.sources[source]!;
		const target = found.type === 'Assign' ? found.targets[0]! : null;
		const label = target ? text.slice(target.start, target.end) : found.type === 'Return' ? 'return' : '';
		return { label, at: { source, span: [found.start, found.end] } };
	}

	private of(source: number): Stmt[] {
		let list = this.lists.get(source);
		if (!list) {
			list = simpleStatements(this.machine.tree(source).body);
			this.lists.set(source, list);
		}
		return list;
	}
}

const simpleStatements = (body: readonly Stmt[]): Stmt[] =>
	body.flatMap((s) => [
		...('body' in s ? simpleStatements(s.body) : []),
		...('orelse' in s ? simpleStatements(s.orelse) : []),
		...(['Assign', 'Return', 'AugAssign', 'Expr'].includes(s.type) ? [s] : [])
	]);
