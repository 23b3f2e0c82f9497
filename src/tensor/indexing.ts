/** @file `a[...]`: basic indexing gives views, indexing by arrays gives copies, as in NumPy. */
import { broadcastShapes, broadcastTo } from './broadcast.ts';
import { contents, forEachOffset, scalar } from './create.ts';
import { assign, countWrite } from './inplace.ts';
import { isFloating } from './dtype.ts';
import { unwritten } from './kernels/current.ts';
import { NDArray, NumpyError, shapeText, sizeOf, viewOf } from './ndarray.ts';

export type Index =
	| { readonly kind: 'int'; readonly value: number }
	| {
			readonly kind: 'slice';
			readonly start: number | null;
			readonly stop: number | null;
			readonly step: number | null;
	  }
	| { readonly kind: 'newaxis' }
	| { readonly kind: 'ellipsis' }
	/** int64 positions, or a bool mask that covers as many axes as it has. */
	| { readonly kind: 'array'; readonly array: NDArray };

/** Python's slice arithmetic: first position, step, and number of positions in a sequence of length n. */
export function sliceRange(
	n: number,
	start: number | null,
	stop: number | null,
	step: number | null
): { start: number; step: number; length: number } {
	const by = step ?? 1;
	if (by === 0) throw new NumpyError('ValueError', 'slice step cannot be zero');
	const clamp = (x: number, low: number, high: number) => Math.min(Math.max(x < 0 ? x + n : x, low), high);
	if (by > 0) {
		const from = start === null ? 0 : clamp(start, 0, n);
		const to = stop === null ? n : clamp(stop, 0, n);
		return { start: from, step: by, length: Math.max(0, Math.ceil((to - from) / by)) };
	}
	const from = start === null ? n - 1 : clamp(start, -1, n - 1);
	const to = stop === null ? -1 : clamp(stop, -1, n - 1);
	return { start: from, step: by, length: Math.max(0, Math.ceil((to - from) / by)) };
}

/** Where an index leads: a view, and along which of its axes arrays pick (axis -> positions). */
interface Place {
	readonly view: NDArray;
	/** Those with nothing but arrays between them are of one run. */
	readonly picks: { readonly axis: number; readonly positions: NDArray; readonly run: number }[];
}

/** Entries side by side that are copied at once. */
const ROW = 64;

export function index(a: NDArray, items: readonly Index[]): NDArray {
	const along = soleArray(a, items);
	if (along >= 0) return take(a, along, (items[along] as Index & { kind: 'array' }).array);
	const place = resolve(a, items);
	if (place.picks.length === 0) return place.view;
	const { shape, starts, after } = pick(place);
	const { data } = a;
	const out = unwritten(starts.length * after.length);
	const row = after.length;
	const isRow = row >= ROW && after.every((z, i) => z === i);
	let k = 0;
	for (const start of starts) {
		if (isRow) out.set(data.subarray(start, start + row), k);
		else for (let i = 0; i < row; i++) out[k + i] = data[start + after[i]!]!;
		k += row;
	}
	return new NDArray(out, shape, a.dtype);
}

const isWhole = (item: Index): boolean =>
	item.kind === 'slice' && item.start === null && item.stop === null && item.step === null;

/** The axis along which positions are picked where all others are left whole, as in `xs[:, idxs]`; -1 elsewhere. */
function soleArray(a: NDArray, items: readonly Index[]): number {
	if (!a.isContiguous || items.length > a.ndim) return -1;
	let along = -1;
	for (let axis = 0; axis < items.length; axis++) {
		const item = items[axis]!;
		if (isWhole(item)) continue;
		if (along >= 0 || item.kind !== 'array' || item.array.dtype !== 'int64') return -1;
		along = axis;
	}
	return along;
}

/** The entries of a contiguous array at positions along one axis. */
function take(a: NDArray, along: number, positions: NDArray): NDArray {
	const { data, offset, shape } = a;
	const n = shape[along]!;
	const row = sizeOf(shape.slice(along + 1));
	const wanted = checked(positions, n, along).data;
	const result = [...shape.slice(0, along), ...positions.shape, ...shape.slice(along + 1)];
	const out = unwritten(sizeOf(result));
	for (let k = 0, start = offset; k < out.length; start += n * row)
		for (let i = 0; i < wanted.length; i++) {
			const from = start + wanted[i]! * row;
			if (row >= ROW) out.set(data.subarray(from, from + row), k);
			else for (let j = 0; j < row; j++) out[k + j] = data[from + j]!;
			k += row;
		}
	return new NDArray(out, result, a.dtype);
}

/** `a[items] = value`; where an array names a position twice, the last value stays. Gives the number of entries written. */
export function assignIndex(a: NDArray, items: readonly Index[], value: NDArray): number {
	const place = resolve(a, items);
	if (place.picks.length === 0) {
		const whole = items.length === a.ndim && items.every(({ kind }) => kind === 'int');
		if (whole && (a.dtype === 'bool' ? value.size !== 1 : value.ndim > 0))
			throw new NumpyError('ValueError', 'setting an array element with a sequence.');
		assign(place.view, value);
		return place.view.size;
	}
	checkMasked(a, items, value);
	const { shape, starts, after } = pick(place);
	const offsets = starts.flatMap((start) => after.map((z) => start + z));
	const flat = new NDArray(new Float64Array(offsets.length), shape, a.dtype);
	assignFancy(flat, value);
	countWrite(a);
	for (let k = 0; k < offsets.length; k++) a.data[offsets[k]!] = flat.data[k]!;
	return offsets.length;
}

/** NumPy's words where a mask of the whole array chooses what is assigned. */
function checkMasked(a: NDArray, items: readonly Index[], value: NDArray): void {
	const mask = items[0]!;
	if (items.length !== 1 || mask.kind !== 'array' || mask.array.dtype !== 'bool') return;
	if (mask.array.ndim !== a.ndim) return;
	const count = contents(mask.array).reduce((sum, x) => sum + x, 0);
	if (value.ndim > 1)
		throw new NumpyError(
			'TypeError',
			`NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has ${value.ndim} dimensions`
		);
	if (value.size !== count && value.size !== 1)
		throw new NumpyError(
			'ValueError',
			`NumPy boolean array indexing assignment cannot assign ${value.size} input values to the ${count} output values where the mask is true`
		);
}

function assignFancy(flat: NDArray, value: NDArray): void {
	try {
		assign(flat, value);
	} catch (error) {
		if (!(error instanceof NumpyError)) throw error;
		throw new NumpyError(
			'ValueError',
			`shape mismatch: value array of shape ${shapeText(value.shape).replaceAll(' ', '')} could not be broadcast to indexing result of shape ${shapeText(flat.shape).replaceAll(' ', '')}`
		);
	}
}

/** One boolean makes a new axis, of one position or of none. */
type Part = Index | { readonly kind: 'flag'; readonly on: boolean };

function resolve(a: NDArray, given: readonly Index[]): Place {
	const byArrays = given.some(({ kind }) => kind === 'array');
	const items = given.flatMap((item): Part[] => {
		// Beside arrays an integer is one more array of positions.
		if (item.kind === 'int' && byArrays) return [{ kind: 'array', array: scalar(item.value, 'int64') }];
		if (item.kind !== 'array' || item.array.dtype !== 'bool') return [item];
		if (item.array.ndim === 0) return [{ kind: 'flag', on: contents(item.array)[0] !== 0 }];
		return nonzero(item.array).map((array) => ({ kind: 'array', array }));
	});
	if (items.filter(({ kind }) => kind === 'ellipsis').length > 1)
		throw new NumpyError('IndexError', "an index can only have a single ellipsis ('...')");
	const used = items.filter(({ kind }) => !['newaxis', 'ellipsis', 'flag'].includes(kind)).length;
	if (used > a.ndim)
		throw new NumpyError(
			'IndexError',
			`too many indices for array: array is ${a.ndim}-dimensional, but ${used} were indexed`,
			`The array has shape ${shapeText(a.shape)}.`
		);
	checkMasks(a, given, a.ndim - used);
	// That the arrays fit each other comes before that they fit the axes.
	picksShape(items.flatMap((item) => (item.kind === 'array' ? [item.array.shape] : [])));
	return walk(a, items, a.ndim - used);
}

/** A mask has the sizes of the axes that it covers; `...` stands for the axes that are `missing`. */
function checkMasks(a: NDArray, items: readonly Index[], missing: number): void {
	let axis = 0;
	for (const item of items) {
		if (item.kind === 'newaxis') continue;
		if (item.kind === 'ellipsis') {
			axis += Math.max(0, missing);
			continue;
		}
		if (item.kind !== 'array' || item.array.dtype !== 'bool') {
			axis++;
			continue;
		}
		for (const n of item.array.shape) {
			if (a.shape[axis] !== undefined && a.shape[axis] !== n)
				throw new NumpyError(
					'IndexError',
					`boolean index did not match indexed array along axis ${axis}; size of axis is ${a.shape[axis]} but size of corresponding boolean axis is ${n}`,
					'A mask has one entry for each position of the axis.'
				);
			axis++;
		}
	}
}

function walk(a: NDArray, items: readonly Part[], missing: number): Place {
	const shape: number[] = [];
	const strides: number[] = [];
	const picks: Place['picks'] = [];
	let offset = a.offset;
	let axis = 0;
	let run = 0;
	const keep = () => {
		shape.push(a.shape[axis]!);
		strides.push(a.strides[axis]!);
		axis++;
	};
	for (const item of items) {
		switch (item.kind) {
			case 'int':
				offset += position(item.value, a.shape[axis]!, axis) * a.strides[axis]!;
				axis++;
				break;
			case 'slice': {
				const range = sliceRange(a.shape[axis]!, item.start, item.stop, item.step);
				if (range.length > 0) offset += range.start * a.strides[axis]!;
				shape.push(range.length);
				strides.push(range.step * a.strides[axis]!);
				axis++;
				run++;
				break;
			}
			case 'newaxis':
				shape.push(1);
				strides.push(0);
				run++;
				break;
			case 'flag':
				picks.push({
					axis: shape.length,
					positions: new NDArray(new Float64Array(item.on ? 1 : 0), [item.on ? 1 : 0], 'int64'),
					run
				});
				shape.push(1);
				strides.push(0);
				break;
			case 'ellipsis':
				for (let i = 0; i < missing; i++) keep();
				run++;
				break;
			case 'array':
				picks.push({ axis: shape.length, positions: checked(item.array, a.shape[axis]!, axis), run });
				keep();
				break;
		}
	}
	while (axis < a.ndim) keep();
	return { view: viewOf(a, shape, strides, offset), picks };
}

function position(value: number, n: number, axis: number): number {
	if (value < -n || value >= n)
		throw new NumpyError(
			'IndexError',
			`index ${value} is out of bounds for axis ${axis} with size ${n}`,
			n === 0 ? 'The axis is empty.' : `Valid positions are 0 to ${n - 1}, and -${n} to -1 from the end.`
		);
	return value < 0 ? value + n : value;
}

function checked(positions: NDArray, n: number, axis: number): NDArray {
	if (isFloating(positions.dtype) && positions.size > 0)
		throw new NumpyError('IndexError', 'arrays used as indices must be of integer (or boolean) type');
	const data = contents(positions).slice();
	for (let i = 0; i < data.length; i++) data[i] = position(data[i]!, n, axis);
	return new NDArray(data, positions.shape, 'int64');
}

/** The result's shape; the offset into the data of each of its elements is one of `starts` and one of `after`. */
function pick({ view, picks }: Place): { shape: number[]; starts: number[]; after: number[] } {
	const axes = picks.map(({ axis }) => axis);
	const common = picksShape(picks.map(({ positions }) => positions.shape));
	const strides = axes.map((axis) => view.strides[axis]!);
	const steps = new Float64Array(sizeOf(common));
	picks.forEach(({ positions }, i) => {
		const values = contents(broadcastTo(positions, common));
		for (let k = 0; k < steps.length; k++) steps[k]! += values[k]! * strides[i]!;
	});
	const rest = view.shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis));
	// Arrays side by side put their axes in their place; arrays apart put them in front.
	const adjacent = picks.every(({ run }) => run === picks[0]!.run);
	const lead = adjacent ? rest.filter((axis) => axis < axes[0]!) : [];
	const tail = rest.filter((axis) => !lead.includes(axis));
	const shape = [...lead.map((x) => view.shape[x]!), ...common, ...tail.map((x) => view.shape[x]!)];
	const starts: number[] = [];
	for (const x of offsetsOf(view, lead)) for (const y of steps) starts.push(view.offset + x + y);
	return { shape, starts, after: offsetsOf(view, tail) };
}

function offsetsOf(view: NDArray, axes: readonly number[]): number[] {
	if (axes.length === 0) return [0];
	const part = new NDArray(
		view.data,
		axes.map((axis) => view.shape[axis]!),
		view.dtype,
		axes.map((axis) => view.strides[axis]!)
	);
	const list: number[] = [];
	forEachOffset(part, (offset) => list.push(offset));
	return list;
}

function picksShape(shapes: (readonly number[])[]): number[] {
	try {
		return broadcastShapes(...shapes);
	} catch {
		const texts = shapes
			.filter((shape) => shape.length > 0)
			.map((shape) => shapeText(shape).replaceAll(' ', ''))
			.join(' ');
		throw new NumpyError(
			'IndexError',
			`shape mismatch: indexing arrays could not be broadcast together with shapes ${texts} `
		);
	}
}

/** The positions of the elements that are not zero: one int64 array per axis. */
export function nonzero(a: NDArray): NDArray[] {
	const lists: number[][] = a.shape.map(() => []);
	const values = contents(a);
	for (let k = 0; k < values.length; k++) {
		if (values[k] === 0) continue;
		let rest = k;
		for (let axis = a.ndim - 1; axis >= 0; axis--) {
			lists[axis]!.push(rest % a.shape[axis]!);
			rest = Math.floor(rest / a.shape[axis]!);
		}
	}
	return lists.map((list) => new NDArray(Float64Array.from(list), [list.length], 'int64'));
}
