/** @file bar, barh and hist. */
import { fromFlat } from '#tensor';
import {
	isInt,
	isNumber,
	PyFloat,
	PyList,
	PyTuple,
	raise,
	toNumber,
	type Axis,
	type Box,
	type Colour,
	type Value
} from '../../runtime/index.ts';
import type { Call } from './call.ts';
import { maybeColour, toColour } from './colour.ts';
import { dataOf, shapeText, spread } from './data.ts';
import { binEdges, counted, densities } from './histogram.ts';
import { axesFunction, type Target } from './target.ts';

/** One colour, or a list of them. */
function takeColours(call: Call): Colour[] {
	const value = call.take('color');
	if (value === undefined) return [null];
	const single = maybeColour(value);
	if (single !== null) return [single];
	return value instanceof PyList || value instanceof PyTuple
		? value.items.map((each) => toColour(each, call.session))
		: [toColour(value, call.session)];
}

/** Parameters of bar and of barh, in their order: place, length, thickness, start. */
const BAR = ['x', 'height', 'width', 'bottom'] as const;
const BARH = ['y', 'width', 'height', 'left'] as const;

function bars(target: Target, call: Call, along: Axis): Value {
	const names = along === 'y' ? BAR : BARH;
	const at = dataOf(call.need(names[0]), call);
	const length = dataOf(call.need(names[1]), call);
	const thick = dataOf(call.take(names[2]) ?? new PyFloat(0.8), call);
	const start = dataOf(call.take(names[3]) ?? 0, call);
	const n = Math.max(at.flat.length, length.flat.length);
	const parts = [at, length, thick, start];
	const odd = parts.findIndex(({ flat }) => flat.length !== 1 && flat.length !== n);
	if (odd >= 0) {
		const other = odd === 0 ? 1 : 0;
		const [a, b] = [Math.min(odd, other), Math.max(odd, other)];
		raise(
			'ValueError',
			`shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between '${names[a]}' with shape ${shapeText(parts[a]!.shape)} and '${names[b]}' with shape ${shapeText(parts[b]!.shape)}.`
		);
	}
	const [places, lengths, thicks, starts] = parts.map(({ flat }) => spread(flat, n)) as [
		number[],
		number[],
		number[],
		number[]
	];
	target.categories(along === 'y' ? 'x' : 'y', at.names);
	const edge = call.text('align', 'center') === 'edge';
	const boxes = places.map((place, i): Box => {
		const from = edge ? place : place - thicks[i]! / 2;
		const low = starts[i]!;
		return along === 'y'
			? { x0: from, x1: from + thicks[i]!, y0: low, y1: low + lengths[i]! }
			: { x0: low, x1: low + lengths[i]!, y0: from, y1: from + thicks[i]! };
	});
	const log = call.flag('log');
	if (log) target.set({ kind: 'scale', axis: along, log });
	const ticks = call.texts('tick_label');
	if (ticks) target.set({ kind: 'ticks', axis: along === 'y' ? 'x' : 'y', at: places, texts: ticks });
	const colors = takeColours(call);
	const alpha = call.alpha();
	call.take('edgecolor');
	const label = call.text('label');
	return target.draw({ kind: 'bars', boxes, along, counted: false, colors, hollow: false, alpha, label });
}

/** The sets of numbers of a histogram: one, or the columns or lists of several. */
function sets(v: Value, call: Call): readonly (readonly number[])[] {
	const items = v instanceof PyList || v instanceof PyTuple ? v.items : null;
	if (items && items.length > 0 && items.every((each) => !isNumber(each)))
		return items.map((each) => dataOf(each, call).flat);
	const { flat, shape } = dataOf(v, call);
	const columns = shape.length === 2 ? shape[1]! : 1;
	return Array.from({ length: columns }, (_, k) => flat.filter((_, i) => i % columns === k));
}

function takeBins(call: Call): number | string | readonly number[] {
	const bins = call.take('bins') ?? 10;
	if (typeof bins === 'string') return bins;
	if (isNumber(bins)) return isInt(bins) ? toNumber(bins) : Math.trunc(toNumber(bins));
	return dataOf(bins, call).flat;
}

function takeRange(call: Call): [number, number] | null {
	const range = call.take('range');
	const ends = range === undefined ? null : dataOf(range, call).flat;
	return ends ? [ends[0]!, ends[1]!] : null;
}

/** The boxes of set `k` of `n`: side by side within each bin, or on top of `below`. */
function boxesOf(
	heights: readonly number[],
	edges: readonly number[],
	along: Axis,
	[k, n]: readonly [number, number],
	part: number,
	below: readonly number[]
): Box[] {
	return heights.map((height, i) => {
		const [left, right] = [edges[i]!, edges[i + 1]!];
		const width = ((right - left) * part) / n;
		const from = left + ((right - left) * (1 - part)) / 2 + k * width;
		const [low, high] = [below[i]!, below[i]! + height];
		return along === 'y'
			? { x0: from, x1: from + width, y0: low, y1: high }
			: { x0: low, x1: high, y0: from, y1: from + width };
	});
}

function hist(target: Target, call: Call): Value {
	const all = sets(call.need('x'), call);
	const range = takeRange(call);
	const edges = binEdges(
		all.flat().filter((v) => !Number.isNaN(v)),
		takeBins(call),
		range
	);
	const given = call.take('weights');
	const weights = given === undefined ? null : sets(given, call);
	const density = call.flag('density');
	const cumulative = call.flag('cumulative');
	const type = call.text('histtype', 'bar');
	const stacked = call.flag('stacked') || type === 'barstacked';
	const part = call.number('rwidth') ?? (all.length > 1 && !stacked && type === 'bar' ? 0.8 : 1);
	const along: Axis = call.text('orientation', 'vertical') === 'horizontal' ? 'x' : 'y';
	if (call.flag('log')) target.set({ kind: 'scale', axis: along, log: true });
	const colors = takeColours(call);
	const alpha = call.alpha();
	const labels = call.texts('label');
	call.take('edgecolor', 'ec');
	let below: readonly number[] = edges.slice(1).map(() => 0);
	const tops = all.map((values, k) => {
		let heights = counted(values, edges, weights?.[k] ?? null);
		if (density) heights = densities(heights, edges);
		if (cumulative)
			heights = summedUp(density ? heights.map((h, i) => h * (edges[i + 1]! - edges[i]!)) : heights);
		const beside = !stacked && type === 'bar' ? ([k, all.length] as const) : ([0, 1] as const);
		const boxes = boxesOf(heights, edges, along, beside, part, below);
		const color = colors[k] ?? (all.length > 1 ? null : colors[0]!);
		const label = labels?.[k] ?? '';
		const hollow = type === 'step';
		target.draw({ kind: 'bars', boxes, along, counted: true, colors: [color], hollow, alpha, label });
		if (stacked) below = heights.map((h, i) => h + below[i]!);
		return stacked ? below : heights;
	});
	const counts = fromFlat(
		tops.flat(),
		all.length === 1 ? [edges.length - 1] : [all.length, edges.length - 1]
	);
	return new PyTuple([counts, fromFlat(edges, [edges.length]), new PyList([])]);
}

function summedUp(heights: readonly number[]): number[] {
	let sum = 0;
	return heights.map((height) => (sum += height));
}

export const BARS = [
	axesFunction('bar', BAR.join(' '), (target, call) => bars(target, call, 'y')),
	axesFunction('barh', BARH.join(' '), (target, call) => bars(target, call, 'x')),
	axesFunction('hist', 'x bins range density weights cumulative', hist)
];
