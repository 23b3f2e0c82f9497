/** @file What operators do with answers. Numbers are float64, as everywhere in the engine. */
import {
	apply1,
	apply2,
	BINARY,
	broadcastShapes,
	broadcastTo,
	fromFlat,
	index,
	matmul,
	max,
	min,
	multiply,
	negative,
	scalar,
	stack,
	sum,
	toFlat,
	type NDArray
} from '#tensor';
import { near, sameAnswer, type Answer } from './answer.ts';
import { ExpressionError } from './expression-error.ts';

const OPERATORS: Readonly<Record<string, (a: NDArray, b: NDArray) => NDArray>> = {
	Add: (a, b) => apply2(BINARY.add, a, b),
	Sub: (a, b) => apply2(BINARY.subtract, a, b),
	Mult: (a, b) => apply2(BINARY.multiply, a, b),
	Div: (a, b) => apply2(BINARY.divide, a, b),
	Mod: (a, b) => apply2(BINARY.remainder, a, b),
	Pow: (a, b) => apply2(BINARY.power, a, b),
	MatMult: matmul
};

function lengthOf({ shape }: NDArray): NDArray {
	if (shape.length > 0) return scalar(shape[0]!);
	throw new ExpressionError('a number has no length');
}

/** Functions of one array. */
export const FUNCTIONS: ReadonlyMap<string, (a: NDArray) => NDArray> = new Map([
	['abs', (a: NDArray) => apply1('absolute', a)],
	['sum', (a: NDArray) => sum(a)],
	['max', (a: NDArray) => max(a)],
	['min', (a: NDArray) => min(a)],
	['len', lengthOf],
	['norm', (a: NDArray) => apply1('sqrt', sum(multiply(a, a)))]
]);

/** Equal numbers agree to about 9 digits: sums differ in their last bits from machine to machine. */
const EQUAL = 1e-9;

function arrayOf(of: Answer): NDArray {
	if (of.kind === 'array') return of.array;
	if (of.kind === 'shape') return fromFlat(of.shape, [of.shape.length]);
	if (of.kind === 'tensor') throw new ExpressionError('a tensor is no number', 'Write w.value or w.dhdx.');
	throw new ExpressionError('this takes a number or an array');
}

export function truthOf(of: Answer): boolean {
	if (of.kind === 'truth') return of.value;
	throw new ExpressionError('this is neither true nor false', 'Compare it with something: x.dhdx == 6.');
}

export const negate = (of: Answer): Answer => ({ kind: 'array', array: negative(arrayOf(of)) });

export function binary(op: string, left: Answer, right: Answer): Answer {
	const apply = OPERATORS[op];
	if (!apply) throw new ExpressionError('there is no such operator here', 'There are: + - * / % ** @.');
	return { kind: 'array', array: apply(arrayOf(left), arrayOf(right)) };
}

/** A list of numbers is an array, and of arrays a larger one; a tuple of whole numbers is a shape; tensors are listed by name. */
export function listed(items: readonly Answer[], isTuple = false, titleOf?: (id: number) => string): Answer {
	const tensors = items.filter((each) => each.kind === 'tensor');
	if (titleOf && tensors.length > 0 && tensors.length === items.length)
		return { kind: 'tensors', titles: tensors.map(({ id }) => titleOf(id)), ordered: true };
	const arrays = items.map(arrayOf);
	const isShape = arrays.every((each) => each.ndim === 0 && Number.isInteger(each.data[each.offset]));
	if (isTuple && isShape) return { kind: 'shape', shape: arrays.map((each) => each.data[each.offset]!) };
	return { kind: 'array', array: arrays.length === 0 ? fromFlat([], [0]) : stack(arrays, 0) };
}

/** `a[i, j]`. */
export function subscript(of: Answer, at: readonly Answer[]): Answer {
	const items = at.map((each) => {
		const position = arrayOf(each);
		const value = position.data[position.offset];
		if (position.ndim > 0 || !Number.isInteger(value))
			throw new ExpressionError('an index is a whole number');
		return { kind: 'int', value: value! } as const;
	});
	return { kind: 'array', array: index(arrayOf(of), items) };
}

const ORDERS: Readonly<Record<string, (x: number, y: number) => boolean>> = {
	Lt: (x, y) => x < y,
	LtE: (x, y) => x <= y || near(x, y, EQUAL),
	Gt: (x, y) => x > y,
	GtE: (x, y) => x >= y || near(x, y, EQUAL)
};

/** `a < b <= c`; arrays are compared entry by entry, and every entry has to fit. */
export function compare(first: Answer, ops: readonly string[], rest: readonly Answer[]): Answer {
	let left = first;
	const value = ops.every((op, i) => {
		const right = rest[i]!;
		const fits =
			op === 'Eq' ? isEqual(left, right) : op === 'NotEq' ? !isEqual(left, right) : inOrder(op, left, right);
		left = right;
		return fits;
	});
	return { kind: 'truth', value };
}

function isEqual(a: Answer, b: Answer): boolean {
	if (a.kind !== b.kind) {
		if (a.kind === 'array' && b.kind === 'shape') return isEqual(a, { kind: 'array', array: arrayOf(b) });
		if (a.kind === 'shape' && b.kind === 'array') return isEqual(b, a);
		throw new ExpressionError(`${PHRASES[a.kind]} cannot be compared with ${PHRASES[b.kind]}`);
	}
	if (a.kind !== 'array' || b.kind !== 'array') return sameAnswer(a, b, EQUAL);
	return everyPair(a.array, b.array, (x, y) => near(x, y, EQUAL));
}

const PHRASES: Readonly<Record<Answer['kind'], string>> = {
	array: 'a number',
	shape: 'a shape',
	tensor: 'a tensor',
	tensors: 'a list of tensors',
	truth: 'yes or no',
	word: 'a word'
};

function inOrder(op: string, a: Answer, b: Answer): boolean {
	const fits = ORDERS[op];
	if (!fits) throw new ExpressionError('there is no such comparison here', 'There are: == != < <= > >=.');
	return everyPair(arrayOf(a), arrayOf(b), fits);
}

/** Holds the two sides against each other after broadcasting. */
function everyPair(a: NDArray, b: NDArray, fits: (x: number, y: number) => boolean): boolean {
	const shape = broadcastShapes(a.shape, b.shape);
	const [x, y] = [toFlat(broadcastTo(a, shape)), toFlat(broadcastTo(b, shape))];
	return x.every((each, i) => fits(each, y[i]!));
}
