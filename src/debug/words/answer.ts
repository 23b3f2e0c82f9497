/** @file What an expression over a trace can be, and when two of them are the same. */
import { nodeTitle } from '../names.ts';
import type { NodeId, TraceNode } from '../trace.ts';
import { floatRepr, sameShape, toFlat, type NDArray } from '#tensor';

export type Answer =
	/** A number is an array of shape (). */
	| { readonly kind: 'array'; readonly array: NDArray }
	| { readonly kind: 'shape'; readonly shape: readonly number[] }
	| { readonly kind: 'tensor'; readonly id: NodeId }
	| { readonly kind: 'truth'; readonly value: boolean }
	/** Tensors by their names, repeats kept; whether they stand in the order that is meant. */
	| { readonly kind: 'tensors'; readonly titles: readonly string[]; readonly ordered: boolean }
	/** `among` are the words that it could be, where they are known. */
	| { readonly kind: 'word'; readonly word: string; readonly among?: readonly string[] };

/** Whether two numbers are equal up to `tolerance` of the larger of 1 and the size of the second; NaN never is. */
export const near = (x: number, y: number, tolerance: number): boolean =>
	x === y || Math.abs(x - y) <= tolerance * Math.max(1, Math.abs(y));

/** As `near`, but what is no number is the same as itself. */
const same = (x: number, y: number, tolerance: number): boolean =>
	near(x, y, tolerance) || (Number.isNaN(x) && Number.isNaN(y));

/** Whether two answers are the same: of one kind and one shape, and near in every entry. One entry is a number in any shape. */
export function sameAnswer(a: Answer, b: Answer, tolerance: number): boolean {
	if (a.kind === 'array' && b.kind === 'array') {
		const [x, y] = [toFlat(a.array), toFlat(b.array)];
		const areNumbers = x.length === 1 && y.length === 1;
		const fit = areNumbers || sameShape(a.array.shape, b.array.shape);
		return fit && x.every((each, i) => same(each, y[i]!, tolerance));
	}
	if (a.kind === 'shape' && b.kind === 'shape') return sameShape(a.shape, b.shape);
	if (a.kind === 'tensor' && b.kind === 'tensor') return a.id === b.id;
	if (a.kind === 'tensors' && b.kind === 'tensors') return sameTitles(a, b);
	if (a.kind === 'truth' && b.kind === 'truth') return a.value === b.value;
	return a.kind === 'word' && b.kind === 'word' && a.word === b.word;
}

type Tensors = Extract<Answer, { kind: 'tensors' }>;

/** Where one of the two has no order of its own, only how often each name stands there counts. */
function sameTitles(a: Tensors, b: Tensors): boolean {
	const inOrder = ({ titles }: Tensors): readonly string[] =>
		a.ordered && b.ordered ? titles : [...titles].sort();
	const [x, y] = [inOrder(a), inOrder(b)];
	return x.length === y.length && x.every((title, i) => title === y[i]);
}

/** Most entries of an array that are written out. */
const MOST = 12;

function arrayText(array: NDArray): string {
	const data = toFlat(array);
	const numbers = Array.from(data.subarray(0, MOST), (x) =>
		Number.isInteger(x) && Math.abs(x) < 1e15 ? String(x) : floatRepr(Number(x.toPrecision(6)))
	);
	const text = numbers.join(', ').replaceAll('-', '−');
	if (data.length === 1) return text;
	return `[${text}${data.length > MOST ? ', …' : ''}] of shape ${shapeText(array.shape)}`;
}

const shapeText = (shape: readonly number[]): string =>
	shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

/** An answer in words, for feedback and reports. */
export function answerText(answer: Answer, byId: ReadonlyMap<NodeId, TraceNode>): string {
	switch (answer.kind) {
		case 'array':
			return arrayText(answer.array);
		case 'shape':
			return shapeText(answer.shape);
		case 'tensor':
			return nodeTitle(byId.get(answer.id)!);
		case 'tensors':
			return answer.titles.join(', ') || 'none';
		case 'truth':
			return answer.value ? 'yes' : 'no';
		case 'word':
			return answer.word;
	}
}
