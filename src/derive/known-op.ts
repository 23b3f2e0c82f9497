/** @file Which op of the registry a node's op is, and what the chain rule says of it. */
import {
	operandNames,
	opOfMethod,
	ops,
	optionsFromData,
	parametersOf,
	type Op,
	type Options
} from '#autodiff';
import type { ArrayData, Timeline, TraceNode } from '#debug';
import { NDArray, toFlat } from '#tensor';
import { areClose } from './arrays.ts';

/** The op of the registry that a node's op is by its name, also where a learner's own class made it; null for others. */
export function opOf(node: TraceNode): Op | null {
	return ops.get(node.op) ?? opOfMethod.get(`__${node.op}__`) ?? opOfMethod.get(node.op) ?? null;
}

/** An op whose formulas hold for a node. */
export interface KnownOp {
	readonly op: Op;
	readonly options: Options;
	readonly operands: readonly TraceNode[];
	/** Whether each entry of the result comes from one entry of each operand, the one in its place. */
	readonly isElementwise: boolean;
}

export const arrayOf = ({ shape, data }: ArrayData) => new NDArray(data, [...shape]);

/** Multiplications that a derivation may spend. */
const MOST_WORK = 4_000_000;

/** An upper bound for the multiplications of an op: of a product of matrices, about what it takes. */
function isCheap(nodes: readonly TraceNode[]): boolean {
	const sizes = nodes.map(({ value }) => value.data.length);
	return Math.max(...sizes) * Math.max(1, ...nodes.flatMap(({ shape }) => shape)) <= MOST_WORK;
}

/** The op of a node, unless a learner's class computes something else under its name. */
export function knownOp(timeline: Timeline, node: TraceNode): KnownOp | null {
	const op = opOf(node);
	const operands = node.depends_on.map((id) => timeline.byId.get(id)!);
	if (!op || !takes(op, operands.length)) return null;
	// A tensor that an op of the module made needs no proof: its `back` stands in no program.
	const isModules = timeline.trace.backs[node.back]?.line === 0;
	const options = isModules ? optionsFromData(node.options) : guessedOptions(op, node, operands);
	return isModules || computes(op, options, operands, node)
		? { op, options, operands, isElementwise: !op.tex.entries }
		: null;
}

/** Whether an op can have so many operands. */
const takes = (op: Op, count: number): boolean =>
	parametersOf(op).some(({ kind }) => kind === 'operands') || operandNames(op, count).length === count;

/** The options of an op of a learner's own class: told from the shapes, or the defaults. */
function guessedOptions(op: Op, node: TraceNode, operands: readonly TraceNode[]): Options {
	const shapes = operands.map(({ shape }) => shape);
	const told = op.optionsFrom?.(node.shape, shapes);
	if (told) return told;
	const defaults = parametersOf(op).filter(({ otherwise }) => otherwise !== undefined);
	return Object.fromEntries(defaults.map(({ name, otherwise }) => [name, otherwise]));
}

/** Whether the op gives a node's value. Too large a computation is believed. */
function computes(op: Op, options: Options, operands: readonly TraceNode[], node: TraceNode): boolean {
	if (!isCheap([node, ...operands])) return true;
	try {
		const value = op.forward(
			operands.map((operand) => arrayOf(operand.value)),
			options
		);
		return areClose({ shape: value.shape, data: toFlat(value) }, node.value);
	} catch {
		return false;
	}
}

/** What the chain rule adds to dhdx of an operand, for a dhdx of the result. */
export interface Expected {
	/** Before and after the axes are summed along which the operand was broadcast. Signs are included. */
	readonly wide: ArrayData;
	readonly delta: ArrayData;
}

/** Null where it is too large, or where the shapes do not allow it, as with a `dhdx` that a learner has made too small. */
export function expectedContribution(
	{ op, options, operands }: KnownOp,
	node: TraceNode,
	operand: number,
	dhdx: ArrayData
): Expected | null {
	if (!isCheap([node, ...operands])) return null;
	const values = operands.map(({ value }) => arrayOf(value));
	try {
		const context = { dhdx: arrayOf(dhdx), out: arrayOf(node.value), operands: values, options };
		const found = op.back(context).find((delta) => delta.operand === operand);
		if (!found) return null;
		const signed = (a: NDArray): ArrayData => ({
			shape: [...a.shape],
			data: toFlat(a).map((x) => found.sign * x)
		});
		return { wide: signed(found.wide), delta: signed(found.delta) };
	} catch {
		return null;
	}
}
