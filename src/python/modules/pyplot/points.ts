/** @file scatter, fill_between and texts. */
import { NDArray } from '#tensor';
import {
	isNumber,
	PyList,
	PyTuple,
	raise,
	repr,
	toNumber,
	type Colour,
	type Value
} from '../../runtime/index.ts';
import type { Call } from './call.ts';
import { maybeColour, toColour } from './colour.ts';
import { takeMap } from './colour-maps.ts';
import { dataOf, spread } from './data.ts';
import { takeColour, takeMarker } from './pen.ts';
import { axesFunction, type Target } from './target.ts';

/** Matplotlib's default area of a point, in square points. */
const AREA = 36;

type Shades = { readonly colors: readonly Colour[]; readonly values: readonly number[] | null };

/** A colour for all points, one for each, or numbers that a map turns into colours. */
function shades(v: Value | undefined, n: number, call: Call): Shades {
	if (v === undefined) return { colors: [null], values: null };
	const single = typeof v === 'string' || !isSequenceOf(v, n) ? maybeColour(v) : null;
	if (single !== null) return { colors: [single], values: null };
	if (typeof v === 'string')
		return raise(
			'ValueError',
			`'c' argument must be a color, a sequence of colors, or a sequence of numbers, not ${repr(v, call.session)}`
		);
	const items = v instanceof PyList || v instanceof PyTuple ? v.items : null;
	const colors = items?.every((each) => !isNumber(each))
		? items.map((each) => toColour(each, call.session))
		: null;
	const values = colors ? null : dataOf(v, call).flat;
	const given = (colors ?? values)!.length;
	if (given !== n && !(colors && given === 1))
		raise(
			'ValueError',
			`'c' argument has ${given} elements, which is inconsistent with 'x' and 'y' with size ${n}.`
		);
	return { colors: colors ?? [null], values };
}

/** Whether it has as many numbers as there are points, so that it is no single colour. */
const isSequenceOf = (v: Value, n: number): boolean =>
	(v instanceof PyList || v instanceof PyTuple ? v.items.length : v instanceof NDArray ? v.size : -1) === n;

function scatter(target: Target, call: Call): Value {
	const x = dataOf(call.need('x'), call);
	const y = dataOf(call.need('y'), call);
	const n = x.flat.length;
	if (y.flat.length !== n)
		raise('ValueError', 'x and y must be the same size', `x has ${n} numbers, y has ${y.flat.length}.`);
	target.categories('x', x.names);
	target.categories('y', y.names);
	const area = call.take('s');
	const sizes = area === undefined ? [AREA] : dataOf(area, call).flat;
	if (sizes.length !== 1 && sizes.length !== n)
		raise('ValueError', `s (size ${sizes.length}) cannot be broadcast to match x and y (size ${n})`);
	const color = call.take('color');
	const look = shades(call.take('c') ?? color, n, call);
	const marker = takeMarker(call, 'o') || 'o';
	const map = takeMap(call);
	const alpha = call.alpha();
	return target.draw({
		kind: 'points',
		x: x.flat,
		y: y.flat,
		sizes,
		...look,
		map,
		marker,
		alpha,
		label: call.text('label')
	});
}

function fillBetween(target: Target, call: Call): Value {
	const x = dataOf(call.need('x'), call).flat;
	const n = x.length;
	const edge = (name: string, value: Value): number[] => {
		const { flat } = dataOf(value, call);
		if (flat.length !== n && flat.length !== 1)
			raise('ValueError', `'x' has size ${n}, but '${name}' has an unequal size of ${flat.length}`);
		return spread(flat, n);
	};
	const low = edge('y1', call.need('y1'));
	const high = edge('y2', call.take('y2') ?? 0);
	const where = call.take('where');
	const shown = where === undefined ? null : dataOf(where, call).flat;
	const color = takeColour(call, 'color', 'facecolor');
	const hidden = (values: number[]) => values.map((v, i) => (shown && !shown[i] ? NaN : v));
	const alpha = call.alpha();
	return target.draw({
		kind: 'band',
		x,
		low: hidden(low),
		high: hidden(high),
		color,
		alpha,
		label: call.text('label')
	});
}

function place(v: Value | undefined, call: Call): [number, number] {
	const items = v === undefined ? [] : dataOf(v, call).flat;
	if (items.length !== 2) raise('ValueError', `${call.name}() needs a place (x, y)`);
	return [items[0]!, items[1]!];
}

function words(target: Target, call: Call, x: number, y: number, text: string): Value {
	const color = takeColour(call, 'color', 'c') ?? '#000000';
	for (const name of ['fontsize', 'size', 'ha', 'va', 'horizontalalignment', 'verticalalignment'])
		call.take(name);
	return target.draw({ kind: 'words', x, y, text, color });
}

const coordinate = (call: Call, name: string): number => {
	const v = call.need(name);
	return isNumber(v) ? toNumber(v) : raise('TypeError', `${name} of text() must be a number`);
};

export const POINTS = [
	axesFunction('scatter', 'x y s c marker cmap', scatter),
	axesFunction('fill_between', 'x y1 y2 where', fillBetween),
	axesFunction('text', 'x y s', (target, call) => {
		const [x, y] = [coordinate(call, 'x'), coordinate(call, 'y')];
		return words(target, call, x, y, call.text('s'));
	}),
	axesFunction('annotate', 'text xy xytext', (target, call) => {
		const at = place(call.take('xy'), call);
		const [x, y] = call.has('xytext') ? place(call.take('xytext'), call) : at;
		return words(target, call, x, y, call.text('text'));
	})
];
