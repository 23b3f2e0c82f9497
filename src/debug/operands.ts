/** @file Leaves that an operator made of a plain number or array: `y` in `h - y` has a name in the learner's text. */
import { DUNDER, type EngineNode, type Expr, type Machine, type Origin } from '#python';
import type { GraphNode } from './graph.ts';
import { spanOfOrigin, type Places, type SourceSpan } from './places.ts';
import type { Place } from './trace.ts';

/** What is known of a leaf that was made by the operator that uses it. */
export interface WrappedOperand {
	readonly label: string;
	readonly name: string;
	readonly place: Place;
}

type BinaryExpr = Extract<Expr, { type: 'BinOp' }>;

export class Operands {
	private readonly known = new Map<string, BinaryExpr | null>();

	constructor(
		private readonly machine: Machine,
		private readonly places: Places,
		/** Whether a node was made by a method, such as `sub`. */
		private readonly isMadeBy: (node: EngineNode, method: string) => boolean
	) {}

	/** The text from which a leaf was made, if the expression of its consumer made it; null for any other leaf. */
	of(leaf: GraphNode, consumer: GraphNode | undefined): WrappedOperand | null {
		const made = leaf.node.origin as Origin | null;
		const used = consumer?.node.origin as Origin | null | undefined;
		const at = spanOfOrigin(made);
		if (!consumer || !made || !at || made.code !== used?.code || made.pc !== used.pc) return null;
		const whole = this.binaryAt(at);
		// `a - b` may be computed as `a + b * (-1)`: then the leaf is not in the text.
		const side =
			whole && this.isMadeBy(consumer.node, DUNDER[whole.op].name)
				? this.side(whole, leaf, consumer, at.source)
				: null;
		if (!side) return { label: numberText(leaf), name: '', place: this.places.at(at) };
		const span: SourceSpan = { source: at.source, span: [side.start, side.end] };
		const label = this.places.text(span);
		return { label, name: side.type === 'Name' ? label : '', place: this.places.at(span) };
	}

	/** The side of the operator that the leaf is; a reflected method may have changed the sides. */
	private side(
		{ left, right }: BinaryExpr,
		leaf: GraphNode,
		consumer: GraphNode,
		source: number
	): Expr | null {
		const k = consumer.operands.indexOf(leaf.node);
		const sides = k === 0 ? [left, right] : [right, left];
		const others = consumer.operands.filter((operand) => operand !== leaf.node);
		return (
			sides.find((side) => mayBe(side, leaf) && !others.some((other) => this.is(side, other, source))) ?? null
		);
	}

	/** Whether a side of the operator is another operand: its name, or the expression that made it. */
	private is(side: Expr, other: EngineNode, source: number): boolean {
		if (side.type === 'Name' && this.textOf(side, source) === other.name) return true;
		const made = spanOfOrigin(other.origin as Origin | null);
		return made?.source === source && made.span[0] === side.start && made.span[1] === side.end;
	}

	private textOf = (side: Expr, source: number): string =>
		this.places.text({ source, span: [side.start, side.end] });

	/** The operator whose expression has exactly this span. */
	private binaryAt({ source, span: [start, end] }: SourceSpan): BinaryExpr | null {
		const key = `${source} ${start} ${end}`;
		let found = this.known.get(key);
		if (found === undefined)
			this.known.set(key, (found = findBinary(this.machine.tree(source).body, start, end)));
		return found;
	}
}

/** Whether an expression can have had the leaf's value: a constant tells. */
function mayBe(side: Expr, { value }: GraphNode): boolean {
	if (side.type !== 'Constant') return true;
	const { kind } = side.value;
	return (
		(kind === 'int' || kind === 'float') &&
		value.data.length === 1 &&
		Number(side.value.value) === value.data[0]
	);
}

const numberText = ({ value }: GraphNode): string => (value.data.length === 1 ? String(value.data[0]) : '');

function findBinary(part: unknown, start: number, end: number): BinaryExpr | null {
	if (part === null || typeof part !== 'object') return null;
	if (Array.isArray(part)) {
		for (const each of part) {
			const found = findBinary(each, start, end);
			if (found) return found;
		}
		return null;
	}
	const node = part as Expr;
	if (typeof node.start === 'number' && (node.end < start || node.start > end)) return null;
	if (node.type === 'BinOp' && node.start === start && node.end === end) return node;
	return findBinary(Object.values(node), start, end);
}
