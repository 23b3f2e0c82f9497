/** @file The expression that a back adds, read from its own text, with the numbers that it had. */
import { parse, PySyntaxError, type Expr } from '#python';
import { BINARY, apply2, matmul, NDArray, negative, NumpyError, scalar, toFlat, transpose } from '#tensor';
import { nodeTitle } from '../names.ts';
import type { ArrayData, NodeId, Trace } from '../trace.ts';
import type { Course, Duty } from './course.ts';

const OPERATORS: Readonly<Record<string, (a: NDArray, b: NDArray) => NDArray>> = {
	Add: (a, b) => apply2(BINARY.add, a, b),
	Sub: (a, b) => apply2(BINARY.subtract, a, b),
	Mult: (a, b) => apply2(BINARY.multiply, a, b),
	Div: (a, b) => apply2(BINARY.divide, a, b),
	MatMult: matmul
};

/** What a local of a back stands for. */
type Held =
	{ readonly kind: 'node'; readonly id: NodeId } | { readonly kind: 'array'; readonly array: NDArray };

export const toArray = ({ shape, data }: ArrayData): NDArray => new NDArray(data, shape);
export const toData = (array: NDArray): ArrayData => ({ shape: array.shape, data: toFlat(array) });

/** Something that this small language does not have. */
class Unknown extends Error {}

export function expressionOf(text: string): Expr | null {
	try {
		const { body } = parse(text);
		const [only] = body;
		return body.length === 1 && only?.type === 'Expr' ? only.value : null;
	} catch (error) {
		if (error instanceof PySyntaxError) return null;
		throw error;
	}
}

/** The names of one back, while one of its statements runs. */
export class BackNames {
	private readonly held = new Map<string, Held>();
	private readonly trace: Trace;

	constructor(
		private readonly course: Course,
		{ step, contribution }: Duty
	) {
		this.trace = course.trace;
		const own = step.statements.find(({ line }) => line === contribution.line)?.locals ?? [];
		for (const { name, node, array } of [...step.locals, ...own])
			if (node !== null) this.held.set(name, { kind: 'node', id: node });
			else if (array) this.held.set(name, { kind: 'array', array: toArray(array) });
	}

	/** The local that holds a node, or ''. */
	nameOf(id: NodeId): string {
		return [...this.held].find(([, held]) => held.kind === 'node' && held.id === id)?.[0] ?? '';
	}

	/** What an expression comes to; null where it comes to nothing, or holds what is not known here. */
	valueOf(text: string): NDArray | null {
		const expr = expressionOf(text);
		try {
			return expr && this.array(expr);
		} catch (error) {
			if (error instanceof Unknown || error instanceof NumpyError) return null;
			throw error;
		}
	}

	private array(expr: Expr): NDArray {
		switch (expr.type) {
			case 'Constant':
				if (expr.value.kind !== 'int' && expr.value.kind !== 'float') throw new Unknown();
				return scalar(Number(expr.value.value));
			case 'Name': {
				const held = this.held.get(expr.id);
				if (held?.kind !== 'array') throw new Unknown();
				return held.array;
			}
			case 'UnaryOp':
				if (expr.op !== 'USub') throw new Unknown();
				return negative(this.array(expr.operand));
			case 'BinOp': {
				const apply = OPERATORS[expr.op];
				if (!apply) throw new Unknown();
				return apply(this.array(expr.left), this.array(expr.right));
			}
			case 'Attribute':
				return this.attribute(expr);
			default:
				throw new Unknown();
		}
	}

	private attribute({ value, attr }: Extract<Expr, { type: 'Attribute' }>): NDArray {
		const held = value.type === 'Name' ? this.held.get(value.id) : undefined;
		if (held?.kind !== 'node') {
			if (attr !== 'T') throw new Unknown();
			return transpose(this.array(value));
		}
		if (attr === this.trace.gradient) return toArray(this.course.last.get(held.id)!);
		return toArray(this.trace.nodes.find(({ id }) => id === held.id)!.value);
	}

	/** The same text with the learner's own names in it. */
	titled(text: string): string {
		return text.replace(/(?<![\w.])[A-Za-z_]\w*/g, (word) => {
			const held = this.held.get(word);
			if (held?.kind !== 'node') return word;
			const title = nodeTitle(this.trace.nodes.find(({ id }) => id === held.id)!);
			return /^\w+$/.test(title) ? title : `(${title})`;
		});
	}
}

export interface BackExpression {
	readonly names: BackNames;
	/** What stands to the right of +=. */
	readonly whole: string;
	/** The part of it that is summed where an operand was broadcast; else all. */
	readonly inner: string;
}

const ADDS = /^\s*[^=]*?(?<![=!<>])[+-]?=(?!=)\s*(.+)$/;

/** The expression of a duty, in the words of its back; null where its text is not known, or does not say it in one. */
export function backExpression(course: Course, duty: Duty): BackExpression | null {
	const { line } = duty.contribution;
	const { back } = course.trace.nodes.find(({ id }) => id === duty.node)!;
	const whole = ADDS.exec(course.trace.backs[back]?.text.split('\n')[line - 1] ?? '')?.[1]?.trim();
	const expr = whole === undefined ? null : expressionOf(whole);
	if (whole === undefined || !expr) return null;
	const [argument] = expr.type === 'Call' ? expr.args : [];
	const inner = argument ? whole.slice(argument.start, argument.end) : whole;
	return { names: new BackNames(course, duty), whole, inner };
}
