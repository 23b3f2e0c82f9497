/** @file Leaves that an operator made of a plain array or number: `y` in `h - y` has a name in the learner's text. */
import type { EngineNode, Expr, Machine, Module, Origin } from '#python';
import { spanAt } from '#python';
import { placeOfSpan, type GraphNode } from './graph.ts';
import type { Place } from './trace.ts';

export interface WrappedOperand {
	readonly label: string;
	readonly name: string;
	readonly place: Place;
}

export class Operands {
	private readonly trees = new Map<number, Module>();

	constructor(private readonly machine: Machine) {}

	/** The text of the operand from which the leaf was made, if it was made by the operator of its consumer. */
	of(leaf: EngineNode, consumer: GraphNode | undefined): WrappedOperand | null {
		const made = leaf.origin as Origin | null;
		const used = consumer?.node.origin as Origin | null | undefined;
		if (!consumer || !made || !used || made.code !== used.code || made.pc !== used.pc || made.code.source < 0)
			return null;
		const { source } = made.code;
		const [start, end] = spanAt(made.code, made.pc);
		const k = consumer.operands.indexOf(leaf);
		const operand = this.binary(source, start, end)?.[k];
		if (!operand) return null;
		const label = this.machine.sources[source]!.text.slice(operand.start, operand.end).replace(/\s+/g, ' ');
		return {
			label,
			name: operand.type === 'Name' ? label : '',
			place: placeOfSpan(this.machine, source, [operand.start, operand.end])
		};
	}

	/** The two sides of the operator with exactly this span. */
	private binary(source: number, start: number, end: number): [Expr, Expr] | null {
		let tree = this.trees.get(source);
		if (!tree) this.trees.set(source, (tree = this.machine.tree(source)));
		let found: [Expr, Expr] | null = null;
		const visit = (part: unknown): void => {
			if (found || part === null || typeof part !== 'object') return;
			if (Array.isArray(part)) return part.forEach(visit);
			const node = part as Expr;
			if (typeof node.start === 'number' && (node.end < start || node.start > end)) return;
			if (node.type === 'BinOp' && node.start === start && node.end === end) found = [node.left, node.right];
			else Object.values(node).forEach(visit);
		};
		visit(tree.body);
		return found;
	}
}
