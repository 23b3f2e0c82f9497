/** @file The graph below h, with what its nodes are called and where the learner's code made them. */
import { Tensor } from '#autodiff';
import {
	asArray,
	isNumber,
	PyFunction,
	PyList,
	PyObject,
	PySet,
	PyTuple,
	spanAt,
	type EngineNode,
	type EngineProfile,
	type Machine,
	type Origin,
	type Value
} from '#python';
import { copy, NDArray, toFlat } from '#tensor';
import { groupsOf } from './groups.ts';
import { Operands } from './operands.ts';
import { nativeProfile } from './profiles/index.ts';
import type { BackText, Place, Trace, TraceNode } from './trace.ts';

export interface GraphNode {
	readonly node: EngineNode;
	readonly id: number;
	readonly order: number;
	readonly value: NDArray;
	readonly operands: readonly EngineNode[];
}

const profileOf = (node: EngineNode): EngineProfile =>
	node instanceof Tensor ? nativeProfile : node.cls.profile!;

export function operandsOf(node: EngineNode): EngineNode[] {
	if (node instanceof Tensor) return node.depends_on;
	const list = node.attributes.get(node.cls.profile!.dependencies);
	const items =
		list instanceof PyList || list instanceof PyTuple
			? list.items
			: list instanceof PySet
				? [...list.entries.values()]
				: [];
	return items.filter((item): item is PyObject => item instanceof PyObject && item.cls.profile !== null);
}

function valueOf(node: EngineNode): NDArray {
	if (node instanceof Tensor) return copy(node.value);
	const value = node.attributes.get(node.cls.profile!.value) ?? null;
	return value instanceof NDArray || isNumber(value)
		? copy(asArray(value))
		: new NDArray(Float64Array.of(NaN), []);
}

function orderOf(node: EngineNode, otherwise: number): number {
	if (node instanceof Tensor) return node.order;
	const { order } = node.cls.profile!;
	const value: Value = order === null ? null : (node.attributes.get(order) ?? null);
	return typeof value === 'number' ? value : otherwise;
}

/** h first, then all that it depends on. */
export function graphOf(h: EngineNode): GraphNode[] {
	const found = new Set<EngineNode>([h]);
	for (const node of found) for (const operand of operandsOf(node)) found.add(operand);
	const all = [...found];
	const used = new Set<number>();
	return all.map((node, i) => {
		const order = orderOf(node, all.length - 1 - i);
		let id = order;
		while (used.has(id)) id++;
		used.add(id);
		return { node, id, order, value: valueOf(node), operands: operandsOf(node) };
	});
}

/** The parts of a Trace that tell of its nodes. */
export function describeNodes(
	graph: readonly GraphNode[],
	machine: Machine
): Pick<Trace, 'nodes' | 'groups' | 'backs' | 'call' | 'profile' | 'gradient'> {
	const names = globalNames(machine);
	const operands = new Operands(machine);
	const ids = new Map(graph.map(({ node, id }) => [node, id]));
	const parents = new Map<EngineNode, GraphNode>();
	for (const each of graph)
		for (const operand of each.operands) if (!parents.has(operand)) parents.set(operand, each);
	const backs = new Backs(machine);
	const drafts = graph.map(({ node, id, order, value, operands: list }) => {
		const wrapped = list.length === 0 ? operands.of(node, parents.get(node)) : null;
		const place = wrapped?.place ?? placeOf(node.origin as Origin | null, machine);
		const name = node.name || names.get(node) || wrapped?.name || '';
		return {
			id,
			order,
			op: list.length === 0 ? 'leaf' : opOf(node, machine),
			name,
			label: wrapped?.label ?? textOf(node.origin as Origin | null, machine),
			shape: [...value.shape],
			depends_on: list.map((operand) => ids.get(operand)!),
			place,
			group: -1,
			value: { shape: [...value.shape], data: toFlat(value) },
			back: list.length === 0 ? -1 : backs.of(node)
		} satisfies TraceNode;
	});
	const { groups, groupOf } = groupsOf(graph, machine);
	const nodes = drafts
		.map((draft, i) => ({ ...draft, group: groupOf[i]! }))
		.sort((a, b) => a.order - b.order || a.id - b.id);
	const profile = profileOf(graph[0]!.node);
	return {
		nodes,
		groups,
		backs: backs.list,
		call: callPlace(machine),
		profile: profile.name,
		gradient: profile.gradient
	};
}

/** Tensors that variables of the module hold, in the order of their first assignment. */
function globalNames(machine: Machine): Map<EngineNode, string> {
	const names = new Map<EngineNode, string>();
	for (const [name, value] of machine.globals)
		if ((value instanceof PyObject || value instanceof Tensor) && !names.has(value)) names.set(value, name);
	return names;
}

export function placeOf(origin: Origin | null, machine: Machine): Place | null {
	if (!origin || origin.code.source < 0) return null;
	return placeOfSpan(machine, origin.code.source, spanAt(origin.code, origin.pc));
}

export function placeOfSpan(
	machine: Machine,
	source: number,
	[start, end]: readonly [number, number]
): Place {
	const lines = machine.lines(source);
	const from = lines.at(start);
	const to = lines.at(end);
	return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function textOf(origin: Origin | null, machine: Machine): string {
	if (!origin || origin.code.source < 0) return '';
	const [start, end] = spanAt(origin.code, origin.pc);
	return machine.sources[origin.code.source]!.text.slice(start, end).replace(/\s+/g, ' ');
}

/** The op's name, or the method's that made the node, without its underscores. */
function opOf(node: EngineNode, machine: Machine): string {
	if (node instanceof Tensor) return node.op?.name ?? 'custom';
	const back = node.attributes.get(node.cls.profile!.back);
	if (!(back instanceof PyFunction)) return 'op';
	const method = machine.enclosingFunction(back.code);
	return (method ?? back.name).replace(/^__r?|__$/g, '');
}

/** The texts of the graph's `back` functions, each once. */
class Backs {
	readonly list: BackText[] = [];
	private readonly known = new Map<unknown, number>();

	constructor(private readonly machine: Machine) {}

	of(node: EngineNode): number {
		const key =
			node instanceof Tensor
				? (node.customBack ?? node.op)
				: (node.attributes.get(node.cls.profile!.back) as PyFunction | undefined)?.code;
		const at = this.known.get(key);
		if (at !== undefined) return at;
		const text = this.text(node);
		if (!text) return -1;
		this.known.set(key, this.list.length);
		return this.list.push(text) - 1;
	}

	private text(node: EngineNode): BackText | null {
		const back = node instanceof Tensor ? node.customBack : node.attributes.get(node.cls.profile!.back);
		if (back instanceof PyFunction && back.code.source >= 0) {
			const { source, start, end } = back.code;
			const { text } = this.machine.sources[source]!;
			const { line, column } = this.machine.lines(source).at(start);
			return { text: dedent(text.slice(start, end), column - 1), line };
		}
		if (!(node instanceof Tensor) || !node.op) return null;
		const body = node.op.python.back.split('\n').map((line) => `    ${line}`);
		return { text: ['def back(t):', ...body].join('\n'), line: 0 };
	}
}

const dedent = (text: string, by: number): string =>
	text
		.split('\n')
		.map((line, i) => (i === 0 ? line : line.slice(Math.min(by, line.length - line.trimStart().length))))
		.join('\n');

/** Where the learner's code stands: at the call of the pass. */
function callPlace(machine: Machine): Place | null {
	return placeOf(machine.origin(), machine);
}
