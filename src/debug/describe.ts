/** @file What the nodes of a graph are called, where the learner's code made them, and what made them. */
import { optionsToData, Tensor } from '#autodiff';
import { enclosingFunction, keepsSet, PyObject, type EngineNode, type Machine, type Origin } from '#python';
import { Backs, writtenBack } from './backs.ts';
import { profileOf, type GraphNode } from './graph.ts';
import { groupsOf } from './groups.ts';
import { Operands } from './operands.ts';
import { spanOfOrigin, type Places } from './places.ts';
import type { Trace, TraceNode } from './trace.ts';
import { waysToTensors } from './training/names.ts';

/** The parts of a Trace that tell of its nodes; h is the first of the graph. */
export function describeNodes(
	graph: readonly GraphNode[],
	machine: Machine,
	places: Places
): Pick<Trace, 'nodes' | 'groups' | 'backs' | 'call' | 'profile' | 'gradient'> {
	const backs = new Backs(machine, places);
	const { groups, groupOf } = groupsOf(graph, machine, places);
	const describe = describer(graph, machine, places, backs);
	const nodes = graph
		.map((each, i) => describe(each, groupOf[i]!))
		.sort((a, b) => a.order - b.order || a.id - b.id);
	const call = spanOfOrigin(machine.origin());
	const { name, gradient } = profileOf(graph[0]!.node);
	return { nodes, groups, backs: backs.list, call: call && places.at(call), profile: name, gradient };
}

function describer(graph: readonly GraphNode[], machine: Machine, places: Places, backs: Backs) {
	const globals = globalNames(machine);
	let ways: ReadonlyMap<EngineNode, string> | null = null;
	const methods = new Methods(machine);
	const operands = new Operands(machine, places, (node, method) => methods.madeBy(node, method));
	const ids = new Map(graph.map(({ node, id }) => [node, id]));
	const consumers = firstConsumers(graph);
	return (each: GraphNode, group: number): TraceNode => {
		const { node, id, order, value } = each;
		const isLeaf = each.operands.length === 0;
		const wrapped = isLeaf ? operands.of(each, consumers.get(node)) : null;
		const made = spanOfOrigin(node.origin as Origin | null);
		const name = textOf(node, 'label') || node.name || globals.get(node) || wrapped?.name || '';
		// A number that became a tensor within an expression is what stands there.
		const isNameless = isLeaf && name === '' && !wrapped;
		const path = isNameless ? (ways ??= waysToTensors(machine.globals)).get(node) : undefined;
		return {
			id,
			order,
			op: isLeaf ? 'leaf' : methods.opOf(node),
			name,
			...(path === undefined ? {} : { path }),
			label: wrapped?.label ?? (made ? places.text(made) : ''),
			shape: value.shape,
			options: node instanceof Tensor ? optionsToData(node.options) : {},
			depends_on: each.operands.map((operand) => ids.get(operand)!),
			place: wrapped?.place ?? (made && places.at(made)),
			group,
			value,
			keepsSet: keepsSet(node),
			back: isLeaf ? -1 : backs.of(node)
		};
	};
}

/** What an attribute of the learner's own says of a node: its name, or that of what made it; '' without a text. */
function textOf(node: EngineNode, which: 'label' | 'op'): string {
	const attribute = node instanceof PyObject ? profileOf(node)[which] : null;
	const text = attribute === null ? '' : (node as PyObject).attributes.get(attribute);
	return typeof text === 'string' ? text : '';
}

/** Of every operand the node of the graph that was found to use it first. */
function firstConsumers(graph: readonly GraphNode[]): Map<EngineNode, GraphNode> {
	const consumers = new Map<EngineNode, GraphNode>();
	for (const each of graph)
		for (const operand of each.operands) if (!consumers.has(operand)) consumers.set(operand, each);
	return consumers;
}

/** Tensors that variables of the module hold, in the order of their first assignment. */
function globalNames(machine: Machine): Map<EngineNode, string> {
	const names = new Map<EngineNode, string>();
	for (const [name, value] of machine.globals)
		if ((value instanceof PyObject || value instanceof Tensor) && !names.has(value)) names.set(value, name);
	return names;
}

/** The names of what makes nodes: ops of the module, and functions around the learner's own `back`s. */
class Methods {
	private readonly known = new Map<unknown, string>();

	constructor(private readonly machine: Machine) {}

	/** An op's name, or that of the function in which a `back` stands, without the underscores of a method. */
	opOf(node: EngineNode): string {
		const back = writtenBack(node);
		const isMethod = node instanceof PyObject && !node.attributes.has(profileOf(node).back);
		if (isMethod) return textOf(node, 'op') || node.cls.name;
		if (!back) return node instanceof Tensor && node.op ? node.op.name : 'op';
		let name = this.known.get(back.code);
		if (name === undefined) {
			name = (enclosingFunction(this.machine, back.code) ?? back.name).replace(/^__r?|__$/g, '');
			this.known.set(back.code, name);
		}
		return name;
	}

	madeBy(node: EngineNode, method: string): boolean {
		if (node instanceof Tensor && node.op) return node.op.methods.includes(`__${method}__`);
		return this.opOf(node) === method;
	}
}
