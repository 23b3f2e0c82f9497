/** @file Axes swapped, moved, turned and rolled; elements repeated. Views where NumPy gives views. */
import { broadcastTo } from './broadcast.ts';
import { contents, copy, zeros } from './create.ts';
import { index, type Index } from './indexing.ts';
import { type NDArray, NumpyError, viewOf, type Shape } from './ndarray.ts';
import { concatenate, normalizeAxis, ravel, reshape, transpose } from './rearrange.ts';
import { part } from './scan.ts';

const ALL = { kind: 'slice', start: null, stop: null, step: null } as const;

/** Several axes as numbers from 0, none of them twice. */
export function normalizeAxes(axes: readonly number[], ndim: number, name = ''): number[] {
	const list = axes.map((axis) => normalizeAxis(axis, ndim, name));
	if (new Set(list).size !== list.length)
		throw new NumpyError('ValueError', name ? `repeated axis in \`${name}\` argument` : 'repeated axis');
	return list;
}

export function swapaxes(a: NDArray, first: number, second: number): NDArray {
	const [i, j] = [normalizeAxis(first, a.ndim, 'axis1'), normalizeAxis(second, a.ndim, 'axis2')];
	const order = [...a.shape.keys()];
	[order[i], order[j]] = [j, i];
	return transpose(a, order);
}

export function moveaxis(a: NDArray, source: readonly number[], destination: readonly number[]): NDArray {
	const from = normalizeAxes(source, a.ndim, 'source');
	const to = normalizeAxes(destination, a.ndim, 'destination');
	if (from.length !== to.length)
		throw new NumpyError(
			'ValueError',
			'`source` and `destination` arguments must have the same number of elements'
		);
	const order = [...a.shape.keys()].filter((axis) => !from.includes(axis));
	const pairs = to.map((place, i) => [place, from[i]!] as const).sort((x, y) => x[0] - y[0]);
	for (const [place, axis] of pairs) order.splice(place, 0, axis);
	return transpose(a, order);
}

/** Turned round along the axes; along all of them without any. A view. */
export function flip(a: NDArray, axes: readonly number[] | null): NDArray {
	const turned = axes === null ? [...a.shape.keys()] : normalizeAxes(axes, a.ndim);
	return index(
		a,
		a.shape.map((_, axis): Index => (turned.includes(axis) ? { ...ALL, step: -1 } : ALL))
	);
}

/** Shifted along an axis; what leaves at one end comes in at the other. */
export function roll(a: NDArray, shift: number, axis: number | null): NDArray {
	if (axis === null) return reshape(roll(ravel(a), shift, 0), a.shape);
	const along = normalizeAxis(axis, a.ndim);
	const n = a.shape[along]!;
	if (n === 0) return copy(a);
	const by = ((shift % n) + n) % n;
	return by === 0
		? copy(a)
		: concatenate([index(a, part(along, n - by, null)), index(a, part(along, 0, n - by))], along);
}

/** A quarter turn from the first axis towards the second, `times` over. A view. */
export function rot90(a: NDArray, times: number, axes: readonly number[]): NDArray {
	if (axes.length !== 2) throw new NumpyError('ValueError', 'len(axes) must be 2.');
	const [p, q] = axes as [number, number];
	if (p === q || Math.abs(p - q) === a.ndim) throw new NumpyError('ValueError', 'Axes must be different.');
	const [i, j] = axes.map((axis) => normalizeAxis(axis, a.ndim)) as [number, number];
	switch (((times % 4) + 4) % 4) {
		case 0:
			return index(a, [{ kind: 'ellipsis' }]);
		case 1:
			return swapaxes(flip(a, [j]), i, j);
		case 2:
			return flip(flip(a, [i]), [j]);
		default:
			return flip(swapaxes(a, i, j), [j]);
	}
}

/** Each element along an axis repeated so many times, or its own number of times. */
export function repeat(of: NDArray, counts: NDArray, axis: number | null): NDArray {
	const a = axis === null || of.ndim === 0 ? ravel(of) : of;
	const along = axis === null ? 0 : normalizeAxis(axis, a.ndim);
	const n = a.shape[along]!;
	const flat = ravel(counts);
	if (flat.size !== 1 && flat.size !== n)
		throw new NumpyError(
			'ValueError',
			`operands could not be broadcast together with shape (${n},) (${flat.size},)`
		);
	const list = contents(flat.size === 1 ? broadcastTo(flat, [n]) : flat);
	if (list.some((count) => count < 0))
		throw new NumpyError(
			'ValueError',
			counts.ndim === 0 ? 'negative dimensions are not allowed' : 'repeats may not contain negative values.'
		);
	const total = list.reduce((sum, count) => sum + count, 0);
	const positions = zeros([total], 'int64');
	let at = 0;
	list.forEach((count, i) => {
		for (let k = 0; k < count; k++) positions.data[at++] = i;
	});
	const before = new Array<Index>(along).fill(ALL);
	return index(a, [...before, { kind: 'array', array: positions }]);
}

/** The diagonal of two axes, as the last axis. A view that may not be written into. */
export function diagonal(a: NDArray, offset: number, first: number, second: number): NDArray {
	const view = diagonalView(a, offset, first, second);
	view.writeable = false;
	return view;
}

/** The same, to be written into where the array may be. */
export function diagonalView(a: NDArray, offset: number, first: number, second: number): NDArray {
	if (a.ndim < 2) throw new NumpyError('ValueError', 'diag requires an array of at least two dimensions');
	const [i, j] = [normalizeAxis(first, a.ndim), normalizeAxis(second, a.ndim)];
	if (i === j) throw new NumpyError('ValueError', 'axis1 and axis2 cannot be the same');
	const rest = [...a.shape.keys()].filter((axis) => axis !== i && axis !== j);
	const down = Math.max(0, -offset);
	const right = Math.max(0, offset);
	const length = Math.max(0, Math.min(a.shape[i]! - down, a.shape[j]! - right));
	const start = length === 0 ? 0 : down * a.strides[i]! + right * a.strides[j]!;
	return viewOf(
		a,
		[...rest.map((axis) => a.shape[axis]!), length],
		[...rest.map((axis) => a.strides[axis]!), a.strides[i]! + a.strides[j]!],
		a.offset + start
	);
}

/** With axes of size 1 in front, or behind where three are wanted, until there are so many. */
export function atLeast(a: NDArray, ndim: 1 | 2 | 3): NDArray {
	if (a.ndim >= ndim) return a;
	const shape: Shape = ndim < 3 ? [...new Array<number>(ndim - a.ndim).fill(1), ...a.shape] : deep(a.shape);
	return reshape(a, shape);
}

const deep = (shape: Shape): Shape =>
	shape.length === 2 ? [...shape, 1] : shape.length === 1 ? [1, shape[0]!, 1] : [1, 1, 1];

/** A view of another shape that may not be written into: its elements may be the same ones. */
export function readOnlyBroadcast(a: NDArray, shape: Shape): NDArray {
	const view = broadcastTo(a, shape);
	const shown = view === a ? viewOf(a, a.shape, a.strides) : view;
	shown.writeable = false;
	return shown;
}
