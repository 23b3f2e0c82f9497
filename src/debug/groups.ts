/** @file Boxes of the graph: the calls in which nodes were made, and statements that made several. */
import type { CallPath, EngineNode, Machine, Origin, Stmt } from '#python';
import { spanAt } from '#python';
import { operandsOf, placeOfSpan, type GraphNode } from './graph.ts';
import type { Group } from './trace.ts';

interface Draft {
	readonly key: string;
	readonly parent: string | null;
	readonly kind: Group['kind'];
	readonly label: string;
	readonly source: number;
	readonly span: readonly [number, number];
}

/** Groups, and for each node of the graph the innermost one, or -1. */
export function groupsOf(
	graph: readonly GraphNode[],
	machine: Machine
): { groups: Group[]; groupOf: number[] } {
	const statements = new Statements(machine);
	const drafts = new Map<string, Draft>();
	const keys = graph.map(({ node }) => {
		const origin = node.origin as Origin | null;
		if (!origin || origin.code.source < 0 || operandsOf(node).length === 0) return null;
		const call = callKey(origin.path, drafts);
		if (call === null) return null;
		const statement = statements.at(origin.code.source, spanAt(origin.code, origin.pc));
		if (!statement) return call;
		const key = `${call}/${statement.span[0]}`;
		drafts.set(key, { key, parent: call, kind: 'statement', ...statement });
		return key;
	});
	leavesJoin(graph, keys);
	// A statement that made a single node needs no box.
	const sizes = new Map<string, number>();
	graph.forEach(({ node }, i) => {
		if (keys[i] && operandsOf(node).length > 0) sizes.set(keys[i], (sizes.get(keys[i]) ?? 0) + 1);
	});
	const kept = keys.map((key) =>
		key && drafts.get(key)!.kind === 'statement' && (sizes.get(key) ?? 0) < 2 ? drafts.get(key)!.parent : key
	);
	return number(kept, drafts, machine);
}

/** The key of the innermost call, with its callers noted too. */
function callKey(path: CallPath | null, drafts: Map<string, Draft>): string | null {
	if (!path) return null;
	const parent = callKey(path.caller, drafts);
	const key = `call ${path.serial}`;
	const { code } = path;
	drafts.set(key, {
		key,
		parent,
		kind: 'call',
		label: code.name,
		source: code.source,
		span: [code.start, code.end]
	});
	return key;
}

/** A leaf stands with the node that uses it, if only one does. */
function leavesJoin(graph: readonly GraphNode[], keys: (string | null)[]): void {
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

function number(keys: readonly (string | null)[], drafts: ReadonlyMap<string, Draft>, machine: Machine) {
	const groups: Group[] = [];
	const ids = new Map<string, number>();
	const idOf = (key: string | null): number => {
		if (key === null) return -1;
		const known = ids.get(key);
		if (known !== undefined) return known;
		const { parent, kind, label, source, span } = drafts.get(key)!;
		const above = idOf(parent);
		const id = groups.length;
		ids.set(key, id);
		groups.push({ id, parent: above, kind, label, place: placeOfSpan(machine, source, span) });
		return id;
	};
	return { groups, groupOf: keys.map(idOf) };
}

/** The simple statements of the sources, by the spans they cover. */
class Statements {
	private readonly lists = new Map<number, Stmt[]>();

	constructor(private readonly machine: Machine) {}

	at(
		source: number,
		[start, end]: readonly [number, number]
	): Pick<Draft, 'label' | 'source' | 'span'> | null {
		const found = this.of(source).find((s) => s.start <= start && end <= s.end);
		if (!found) return null;
		const { text } = this.machine.sources[source]!;
		const target = found.type === 'Assign' ? found.targets[0]! : null;
		const label = target ? text.slice(target.start, target.end) : found.type === 'Return' ? 'return' : '';
		return { label, source, span: [found.start, found.end] };
	}

	private of(source: number): Stmt[] {
		let list = this.lists.get(source);
		if (!list) {
			list = [];
			const collect = (body: readonly Stmt[], into: Stmt[]): void => {
				for (const s of body) {
					if ('body' in s) collect(s.body, into);
					if ('orelse' in s) collect(s.orelse, into);
					if (['Assign', 'Return', 'AugAssign', 'Expr'].includes(s.type)) into.push(s);
				}
			};
			collect(this.machine.tree(source).body, list);
			this.lists.set(source, list);
		}
		return list;
	}
}
