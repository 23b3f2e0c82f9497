/** @file plot and its kin: lines, points on them, and straight lines across the axes. */
import { PyList, PyTuple, raise, type Axis, type Value } from '../../runtime/index.ts';
import type { Call } from './call.ts';
import { column, dataOf, shapeText, spread, type Data } from './data.ts';
import { readFormat, takeColour, takePen } from './pen.ts';
import { axesFunction, type Target } from './target.ts';

interface Group {
	readonly x: Data | null;
	readonly y: Data;
	readonly format: string;
}

/** The groups `x, y, format` of a call of plot: x and the format may be left out. */
function groups(args: readonly Value[], call: Call): Group[] {
	const out: Group[] = [];
	for (let rest = args; rest.length > 0;) {
		const arrays = rest.slice(0, 2).filter((v, i) => i === 0 || typeof v !== 'string');
		const next = rest[arrays.length];
		const format = typeof next === 'string' ? next : '';
		const data = arrays.map((v) => dataOf(v, call));
		out.push({ x: data.length === 2 ? data[0]! : null, y: data.at(-1)!, format });
		rest = rest.slice(arrays.length + (format === '' ? 0 : 1));
	}
	return out;
}

/** x and y of each line; Matplotlib's ValueErrors where their shapes do not go together. */
function linesOf({ x, y }: Group): { x: number[]; y: number[] }[] {
	const rows = y.shape[0]!;
	const xs: Data = x ?? { flat: Array.from({ length: rows }, (_, i) => i), shape: [rows], names: null };
	const shapes = `${shapeText(xs.shape)} and ${shapeText(y.shape)}`;
	if (xs.shape[0] !== rows)
		raise(
			'ValueError',
			`x and y must have same first dimension, but have shapes ${shapes}`,
			`x has ${xs.shape[0]} numbers, y has ${rows}: each point needs one of each.`
		);
	if (xs.shape.length > 2 || y.shape.length > 2)
		raise('ValueError', `x and y can be no greater than 2D, but have shapes ${shapes}`);
	const [columnsX, columnsY] = [xs.shape[1] ?? 1, y.shape[1] ?? 1];
	if (columnsX > 1 && columnsY > 1 && columnsX !== columnsY)
		raise('ValueError', `x has ${columnsX} columns but y has ${columnsY} columns`);
	return Array.from({ length: Math.max(columnsX, columnsY) }, (_, k) => ({
		x: column(xs, k),
		y: column(y, k)
	}));
}

function plot(target: Target, call: Call): PyList {
	const args = call.others();
	const pen = takePen(call);
	const labels = call.texts('label');
	const artists = groups(args, call).flatMap((group) => {
		const format = readFormat(group.format);
		target.categories('x', group.x?.names ?? null);
		target.categories('y', group.y.names);
		return linesOf(group).map(({ x, y }, k) =>
			target.draw({ kind: 'line', x, y, pen: pen(format), label: labels?.[k] ?? labels?.[0] ?? '' })
		);
	});
	return new PyList(artists);
}

const logarithmic = (name: string, axes: readonly Axis[]) =>
	axesFunction(name, '', (target, call) => {
		const drawn = plot(target, call);
		for (const axis of axes) target.set({ kind: 'scale', axis, log: true });
		return drawn;
	});

/** A line whose steps are drawn level. */
function step(target: Target, call: Call): PyList {
	const where = call.text('where', 'pre');
	const x = dataOf(call.need('x'), call);
	const y = dataOf(call.need('y'), call);
	const pen = takePen(call)(undefined);
	const label = call.text('label');
	const [line] = linesOf({ x, y, format: '' });
	const at = { x: [] as number[], y: [] as number[] };
	line!.x.forEach((next, i) => {
		const before = line!.x[i - 1];
		const middle = before === undefined ? next : (before + next) / 2;
		if (before !== undefined) {
			const turn = where === 'pre' ? before : where === 'mid' ? middle : next;
			at.x.push(turn, turn);
			at.y.push(line!.y[i - 1]!, line!.y[i]!);
		}
		at.x.push(next);
		at.y.push(line!.y[i]!);
	});
	return new PyList([target.draw({ kind: 'line', ...at, pen, label })]);
}

const across = (name: string, axis: Axis) =>
	axesFunction(name, axis, (target, call) => {
		const at = call.number(axis) ?? 0;
		const pen = takePen(call)(undefined, { color: 'C0' });
		return target.draw({ kind: 'rule', axis, at, pen, label: call.text('label') });
	});

/** `hlines` and `vlines`: straight lines from one number to another. */
const between = (name: string, axis: Axis) =>
	axesFunction(name, axis === 'y' ? 'y xmin xmax' : 'x ymin ymax', (target, call) => {
		const other = axis === 'y' ? 'x' : 'y';
		const at = dataOf(call.need(axis), call).flat;
		const low = spread(dataOf(call.need(`${other}min`), call).flat, at.length);
		const high = spread(dataOf(call.need(`${other}max`), call).flat, at.length);
		const color = takeColour(call, 'colors', 'color') ?? 'C0';
		const pen = takePen(call)(undefined, { color });
		const label = call.text('label');
		const artists = at.map((place, i) => {
			const level = [place, place];
			const way = [low[i]!, high[i]!];
			const points = axis === 'y' ? { x: way, y: level } : { x: level, y: way };
			return target.draw({ kind: 'line', ...points, pen, label: i === 0 ? label : '' });
		});
		return artists[0] ?? null;
	});

/** The numbers that error bars reach to. */
function reach(around: readonly number[], by: Value, name: string, call: Call): [number[], number[]] {
	const { flat, shape } = dataOf(by, call);
	const n = around.length;
	const pair = shape.length === 2 && shape[0] === 2 && shape[1] === n;
	if (!pair && !(shape.length === 1 && (shape[0] === 1 || shape[0] === n)))
		raise(
			'ValueError',
			`'${name}err' (shape: ${shapeText(shape)}) must be a scalar or a 1D or (2, n) array-like whose shape matches '${name}' (shape: (${n},))`
		);
	const below = pair ? flat.slice(0, n) : spread(flat, n);
	const above = pair ? flat.slice(n) : below;
	return [around.map((v, i) => v - below[i]!), around.map((v, i) => v + above[i]!)];
}

function errorbar(target: Target, call: Call): Value {
	const x = dataOf(call.need('x'), call);
	const y = dataOf(call.need('y'), call);
	const errors = { y: call.take('yerr'), x: call.take('xerr') };
	const format = readFormat(call.text('fmt'));
	const pen = takePen(call)(format);
	const label = call.text('label');
	const ends = takeColour(call, 'ecolor');
	for (const name of ['capsize', 'elinewidth', 'capthick']) call.take(name);
	const [line] = linesOf({ x, y, format: '' });
	const drawn = target.draw({ kind: 'line', ...line!, pen, label });
	for (const axis of ['x', 'y'] as const) {
		const by = errors[axis];
		if (by === undefined) continue;
		const [low, high] = reach(line![axis], by, axis, call);
		// Without a colour of their own the bars take that of the line before them.
		target.draw({
			kind: 'errors',
			axis,
			at: line![axis === 'x' ? 'y' : 'x'],
			low,
			high,
			color: ends ?? pen.color
		});
	}
	return new PyTuple([drawn, new PyTuple([]), new PyTuple([])]);
}

export const LINES = [
	axesFunction('plot', '', plot),
	logarithmic('semilogx', ['x']),
	logarithmic('semilogy', ['y']),
	logarithmic('loglog', ['x', 'y']),
	axesFunction('step', 'x y', step),
	across('axhline', 'y'),
	across('axvline', 'x'),
	between('hlines', 'y'),
	between('vlines', 'x'),
	axesFunction('errorbar', 'x y yerr xerr fmt', errorbar)
];
