/** @file The learner's own function that makes a prediction, and how it takes its points. */
import {
	askOf,
	PyClass,
	PyFloat,
	PyFunction,
	PyList,
	PyObject,
	isNumber,
	asArray,
	type CallPath,
	type EngineNode,
	type Machine,
	type Origin,
	type Value
} from '#python';
import { Tensor } from '#autodiff';
import { fromFlat, NDArray, toFlat } from '#tensor';
import { profileOf, valueOf } from '../graph.ts';

/** Statements that a prediction may take. */
const MOST = 3_000_000;

/** Points in the plane or on the line: `points[i]` has the coordinates of the i-th. */
export type Points = readonly (readonly number[])[];

/** How a function takes points: as an array with examples in rows or columns, as one axis, or one by one as a list. */
type Manner = 'columns' | 'rows' | 'axis' | 'lists';

/** One number for each point and each output. */
export interface Scores {
	readonly outputs: number;
	/** By point, then by output. */
	readonly data: Float64Array;
}

/** Functions of the module with one argument that take part in the graph, those that make most of it first. */
function candidates(machine: Machine, nodes: readonly EngineNode[]): Value[] {
	const counts = new Map<unknown, number>();
	for (const node of nodes) {
		const origin = node.origin as Origin | null;
		for (let path: CallPath | null = origin?.path ?? null; path; path = path.caller)
			counts.set(path.code, (counts.get(path.code) ?? 0) + 1);
	}
	const codeOf = (value: Value): PyFunction | null => {
		if (value instanceof PyFunction) return value;
		const call = value instanceof PyObject ? value.cls.lookup('__call__') : undefined;
		return call instanceof PyFunction ? call : null;
	};
	const found = [...machine.globals.values()].flatMap((value) => {
		const f = value instanceof PyClass || isEngine(value) ? null : codeOf(value);
		const free = f ? f.code.positional - f.defaults.length - (value === f ? 0 : 1) : 0;
		const count = f && free === 1 ? (counts.get(f.code) ?? 0) : 0;
		return count > 0 ? [{ value, count }] : [];
	});
	return found.sort((a, b) => b.count - a.count).map(({ value }) => value);
}

const isEngine = (value: Value): boolean => value instanceof PyObject && Boolean(value.cls.profile);

/** In which manners the leaves of the graph may hold points of so many coordinates, the likeliest first. */
function mannersOf(nodes: readonly EngineNode[], size: number): Manner[] {
	const manners = new Set<Manner>();
	for (const node of nodes) {
		const { shape } = valueOf(node);
		if (shape.length === 2 && shape[0] === size && shape[1]! > 1) manners.add('columns');
		if (shape.length === 2 && shape[1] === size && shape[0]! > 1) manners.add('rows');
		if (shape.length === 1 && size === 1 && shape[0]! > 1) manners.add('axis');
	}
	return manners.size > 0 ? [...manners] : ['lists'];
}

function argument(points: Points, manner: Manner): NDArray {
	const [n, size] = [points.length, points[0]!.length];
	if (manner === 'columns')
		return fromFlat(
			Array.from({ length: size * n }, (_, i) => points[i % n]![Math.floor(i / n)]!),
			[size, n]
		);
	return fromFlat(points.flat(), manner === 'axis' ? [n] : [n, size]);
}

const numbersOf = (value: Value): NDArray | null => {
	if (value instanceof Tensor) return value.value;
	if (isEngine(value))
		return numbersOf((value as PyObject).attributes.get(profileOf(value as PyObject).value)!);
	return value instanceof NDArray || isNumber(value) ? asArray(value) : null;
};

/** The numbers of a result as scores of so many points, or null where it has another size. */
function scoresOf(value: Value, count: number): Scores | null {
	const array = numbersOf(value);
	if (!array || array.size % count !== 0 || array.size === 0) return null;
	const outputs = array.size / count;
	const data = toFlat(array);
	const byPoint = outputs === 1 || array.shape[0] === count;
	return {
		outputs,
		data: byPoint ? data : data.map((_, i) => data[(i % outputs) * count + Math.floor(i / outputs)]!)
	};
}

/** The array as a tensor of the program's engine. */
function wrapped(machine: Machine, engine: PyClass | null, array: NDArray): Value {
	if (!engine) return new Tensor(array, machine.nextTensorOrder++);
	const made = askOf(machine, engine, [array], MOST);
	return 'value' in made ? made.value : array;
}

function atOnce(
	machine: Machine,
	engine: PyClass | null,
	f: Value,
	points: Points,
	manner: Manner
): Scores | null {
	const array = argument(points, manner);
	for (const given of [array, wrapped(machine, engine, array)]) {
		const asked = askOf(machine, f, [given], MOST);
		const scores = 'value' in asked ? scoresOf(asked.value, points.length) : null;
		if (scores) return scores;
	}
	return null;
}

function* oneByOne(machine: Machine, f: Value, points: Points): Generator<void, Scores | null> {
	const data = new Float64Array(points.length);
	for (let i = 0; i < points.length; i++) {
		const list = new PyList(points[i]!.map((x) => new PyFloat(x)));
		const asked = askOf(machine, f, [list], MOST / points.length);
		const array = 'value' in asked ? numbersOf(asked.value) : null;
		if (array?.size !== 1) return null;
		data[i] = toFlat(array)[0]!;
		yield;
	}
	return { outputs: 1, data };
}

/**
 * What the learner's model says of points; null where no function of the program takes them. The machine is a copy, and
 * is used up. Of the nodes of a graph, which may be those of another copy, only shapes and origins are read; `engine` is
 * the class of its tensors in this machine, or null for the module's. Yields between calls.
 */
export function* predict(
	machine: Machine,
	nodes: readonly EngineNode[],
	engine: PyClass | null,
	points: Points
): Generator<void, Scores | null> {
	const size = points[0]?.length ?? 0;
	for (const f of candidates(machine, nodes))
		for (const manner of mannersOf(nodes, size)) {
			const scores =
				manner === 'lists' ? yield* oneByOne(machine, f, points) : atOnce(machine, engine, f, points, manner);
			if (scores) return scores;
			yield;
		}
	return null;
}
