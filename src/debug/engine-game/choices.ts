/** @file For a contribution that is too large to be written as numbers: expressions to choose from, of which exactly one is right. */
import { AutodiffError, unbroadcast } from '#autodiff';
import type { Expr } from '#python';
import { NumpyError, type NDArray } from '#tensor';
import { nodeTitle } from '../names.ts';
import type { ArrayData, NodeId } from '../trace.ts';
import { alike, isZero, sameShape, scaled, transposed } from './arrays.ts';
import { backExpression, expressionOf, toData, type BackExpression } from './back-expression.ts';
import type { Course, Duty } from './course.ts';
import type { Misconception } from './slip.ts';

export interface Choice {
	readonly text: string;
	/** Null where its shapes do not fit together. */
	readonly amount: ArrayData | null;
	readonly isRight: boolean;
	/** What leads to it; empty for the right one. */
	readonly like: readonly Misconception[];
}

/** Entries that are written as numbers. */
const MOST_ENTRIES = 4;
const MOST_CHOICES = 5;

/** Whether an amount of this size is chosen, and not written. */
export const isChosen = ({ data }: ArrayData): boolean => data.length > MOST_ENTRIES;

interface Candidate {
	readonly text: string;
	readonly amount: ArrayData | null;
	readonly like: Misconception;
}

/** One right expression and typical wrong ones, always in the same order for the same duty. */
export function choicesFor(course: Course, duty: Duty): readonly Choice[] {
	const { target } = duty;
	const expression = backExpression(course, duty);
	const text = textOf(course, duty, expression);
	const wrong: Choice[] = [];
	const candidates = [...altered(course, duty, expression), ...general(course, duty, text)];
	const fits = ({ amount }: Candidate): boolean => amount !== null && sameShape(amount, duty.amount);
	for (const each of [...candidates.filter(fits), ...candidates.filter((each) => !fits(each))]) {
		const isTaken =
			each.text === text ||
			wrong.some((other) => other.text === each.text) ||
			(each.amount &&
				[duty.amount, ...wrong.map(({ amount }) => amount)].some((x) => x && alike(each.amount!, x)));
		if (!isTaken && wrong.length < MOST_CHOICES - 1)
			wrong.push({ text: each.text, amount: each.amount, isRight: false, like: [each.like] });
	}
	const right: Choice = { text, amount: duty.amount, isRight: true, like: [] };
	// The place of the right one tells nothing, and does not change from one visit to the next.
	const at = (duty.node * 7 + target * 3 + duty.contribution.operand + 1) % (wrong.length + 1);
	return [...wrong.slice(0, at), right, ...wrong.slice(at)];
}

const titleOf = ({ trace }: Course, id: NodeId): string => {
	const title = nodeTitle(trace.nodes.find((each) => each.id === id)!);
	return /^\w+$/.test(title) ? title : `(${title})`;
};

/** An expression with a minus before it. */
function negated(text: string): string {
	if (text.startsWith('-')) return text.slice(1);
	return expressionOf(text)?.type === 'BinOp' ? `-(${text})` : `-${text}`;
}

/** The right expression in the learner's names. */
function textOf(course: Course, duty: Duty, expression: BackExpression | null): string {
	const { node, target, contribution } = duty;
	if (expression) {
		const { names, whole, inner } = expression;
		const value = names.valueOf(inner);
		// What is not summed is written without the call that sums.
		const isPlain = value !== null && alike(toData(value), contribution.delta);
		const text = names.titled(isPlain ? inner : whole);
		return contribution.sign < 0 ? negated(text) : text;
	}
	return `${titleOf(course, node)}.${course.trace.gradient} times the derivative by ${titleOf(course, target)}`;
}

/** Mistakes that alter what was added, whatever computed it. */
function general(course: Course, { node, target, amount }: Duty, text: string): Candidate[] {
	const { gradient } = course.trace;
	const others = course.duties.get(node)!.filter((duty) => duty.target !== target);
	const name = (id: NodeId, what: string): string => `${titleOf(course, id)}.${what}`;
	const valueOf = (id: NodeId): ArrayData => course.trace.nodes.find((each) => each.id === id)!.value;
	const isTable = amount.shape.length === 2;
	const turned = expressionOf(text)?.type === 'Attribute' ? `${text}.T` : `(${text}).T`;
	return [
		...others.map((other) => ({
			text: textOf(course, other, backExpression(course, other)),
			amount: other.amount,
			like: 'other' as const
		})),
		{ text: name(node, gradient), amount: course.last.get(node)!, like: 'local' },
		{ text: negated(text), amount: scaled(amount, -1), like: 'sign' },
		...(isTable ? [{ text: turned, amount: transposed(amount), like: 'order' as const }] : []),
		...[...others.map((other) => other.target), target].map((id) => ({
			text: name(id, 'value'),
			amount: valueOf(id),
			like: id === target ? ('value' as const) : ('upstream' as const)
		}))
	];
}

/** Mistakes that alter the expression itself: a factor less, the factors turned around, one that is not transposed. */
function altered(course: Course, duty: Duty, expression: BackExpression | null): Candidate[] {
	const { contribution } = duty;
	if (!expression || isZero(duty.amount)) return [];
	const { names, whole, inner } = expression;
	const wanted = contribution.wide ?? contribution.delta;
	const known = names.valueOf(inner);
	// Only an expression that gives what was recorded is understood well enough to be altered.
	if (!known || !alike(toData(known), wanted)) return [];
	const put = (text: string): string => {
		const full = names.titled(whole.replace(inner, () => text));
		return contribution.sign < 0 ? negated(full) : full;
	};
	const fitted = (value: NDArray | null): ArrayData | null => {
		const amount = value && (inner === whole ? value : summed(value, duty.amount));
		return amount && scaled(toData(amount), contribution.sign < 0 ? -1 : 1);
	};
	const found: Candidate[] = mutations(inner, course.trace.gradient).map(({ text, like }) => ({
		text: put(text),
		amount: fitted(names.valueOf(text)),
		like
	}));
	const { wide, sign } = contribution;
	if (!wide || inner === whole) return found;
	const unsummed = names.titled(inner);
	const text = sign < 0 ? negated(unsummed) : unsummed;
	return [...found, { text, amount: scaled(wide, sign < 0 ? -1 : 1), like: 'sum' }];
}

/** A value summed to the shape of the target; null where that cannot be. */
function summed(value: NDArray, { shape }: ArrayData): NDArray | null {
	try {
		return unbroadcast(value, shape);
	} catch (error) {
		if (error instanceof NumpyError || error instanceof AutodiffError) return null;
		throw error;
	}
}

interface Mutation {
	readonly text: string;
	readonly like: Misconception;
}

/** What an expression may be mistaken for. */
function mutations(text: string, gradient: string): Mutation[] {
	const expr = expressionOf(text);
	if (!expr) return [];
	const part = ({ start, end }: Expr): string => text.slice(start, end);
	const has = (each: Expr): boolean => part(each).includes(`.${gradient}`);
	const dropped = (kept: Expr): Mutation => ({ text: part(kept), like: has(kept) ? 'local' : 'upstream' });
	const ofFactors: Mutation[] =
		expr.type === 'BinOp' && (expr.op === 'MatMult' || expr.op === 'Mult')
			? [
					{
						text: `${part(expr.right)} ${expr.op === 'MatMult' ? '@' : '*'} ${part(expr.left)}`,
						like: 'order'
					},
					dropped(expr.left),
					dropped(expr.right)
				]
			: [];
	const turns = [...text.matchAll(/\.T\b/g)].map(({ index }) => ({
		text: text.slice(0, index) + text.slice(index + 2),
		like: 'order' as const
	}));
	return [...turns, ...ofFactors];
}
