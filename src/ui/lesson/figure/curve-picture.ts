/** @file A curve with a place, a nudge, a secant and a tangent: where their lines go, and the numbers of both slopes. */
import { placesOf, type Curve } from '#debug';
import { linearTicks, tickText } from '../../charts/ticks.ts';

/** What is looked at: all of it computed from the expression. */
export interface Nudged {
	readonly x: number;
	readonly y: number;
	readonly nudge: number;
	/** The nudged place and its height. */
	readonly toX: number;
	readonly toY: number;
	/** The change of the height, and that divided by the nudge. */
	readonly rise: number;
	readonly secant: number;
	/** The slope of the curve at the place itself. */
	readonly tangent: number;
}

export function nudged(curve: Curve, x: number, nudge: number): Nudged {
	const { value: y, slope: tangent } = curve.at(x);
	const toX = x + nudge;
	const toY = curve.at(toX).value;
	const rise = toY - y;
	// The two places differ by what arithmetic leaves of the nudge.
	return { x, y, nudge, toX, toY, rise, secant: rise / (toX - x), tangent };
}

const DIGITS = [1, 2, 5];

/** Nudges for a slider: from minus to plus half of the width, small ones close to each other, and the author's. */
export function nudgesFor([from, to]: readonly [number, number], own: number): number[] {
	const most = (to - from) / 2;
	const least = most / 20_000;
	const sizes = new Set<number>([Math.abs(own)]);
	for (let power = Math.floor(Math.log10(least)); power <= Math.log10(most); power++)
		for (const digit of DIGITS) {
			const size = Number(`${digit}e${power}`);
			if (size >= least && size <= most) sizes.add(size);
		}
	const rising = [...sizes].sort((a, b) => a - b);
	return [...rising.map((size) => -size).reverse(), ...rising];
}

/** Places that the slider of the place has at least. */
const LEAST_PLACES = 100;

/** How far apart the places of the slider are: a round number, so that every place is one. */
export function placeStep([from, to]: readonly [number, number]): number {
	const rough = (to - from) / LEAST_PLACES;
	const power = Math.floor(Math.log10(rough));
	const digit = DIGITS.findLast((each) => Number(`${each}e${power}`) <= rough) ?? 1;
	return Number(`${digit}e${power}`);
}

/** The place of the slider, without the digits that arithmetic adds; its last one is the end. */
export const placeAt = (range: readonly [number, number], step: number): number =>
	Number(Math.min(range[1], range[0] + placeStep(range) * step).toPrecision(12));

export const stepAt = (range: readonly [number, number], x: number): number =>
	Math.round((x - range[0]) / placeStep(range));

export interface Box {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly bottom: number;
}

interface Tick {
	readonly at: number;
	readonly text: string;
}

export interface CurvePicture {
	readonly path: string;
	/** Ends of the lines through the place, from edge to edge. */
	readonly secant: Line;
	readonly tangent: Line;
	readonly place: Point;
	readonly nudgedPlace: Point;
	readonly xTicks: readonly Tick[];
	readonly yTicks: readonly Tick[];
	/** Where the axes cross the picture; null where they are outside. */
	readonly xAxis: number | null;
	readonly yAxis: number | null;
}

export type Point = readonly [x: number, y: number];
export type Line = readonly [Point, Point];

const MARGIN = 0.08;

/** Draws in a box; whoever draws clips the lines to it. */
export function curvePicture(
	curve: Curve,
	range: readonly [number, number],
	at: Nudged,
	{ width, height, left, bottom }: Box
): CurvePicture {
	const [from, to] = range;
	const places = placesOf(range);
	const heights = places.map((x) => curve.at(x).value);
	const known = heights.filter(Number.isFinite);
	const low = known.length > 0 ? Math.min(...known) : 0;
	const high = known.length > 0 ? Math.max(...known) : 1;
	const margin = (high - low || 1) * MARGIN;
	const [bottomY, topY] = [low - margin, high + margin];
	const sx = (x: number) => left + ((x - from) / (to - from)) * (width - left);
	const sy = (y: number) => (height - bottom) * (1 - (y - bottomY) / (topY - bottomY));
	const point = (x: number, y: number): Point => [rounded(sx(x)), rounded(sy(y))];
	const through = (slope: number): Line => [
		point(from, at.y + slope * (from - at.x)),
		point(to, at.y + slope * (to - at.x))
	];
	const path = places.map((x, i) => `${i === 0 ? 'M' : 'L'}${point(x, heights[i]!).join(' ')}`).join('');
	const inside = (value: number, a: number, b: number) => value >= a && value <= b;
	return {
		path: known.length === heights.length ? path : '',
		secant: through(at.secant),
		tangent: through(at.tangent),
		place: point(at.x, at.y),
		nudgedPlace: point(at.toX, at.toY),
		xTicks: linearTicks(from, to).map((x) => ({ at: rounded(sx(x)), text: tickText(x) })),
		yTicks: linearTicks(bottomY, topY).map((y) => ({ at: rounded(sy(y)), text: tickText(y) })),
		xAxis: inside(0, bottomY, topY) ? rounded(sy(0)) : null,
		yAxis: inside(0, from, to) ? rounded(sx(0)) : null
	};
}

/** A place on the screen; what is far outside of it is drawn at its edge, as drawing needs finite numbers. */
const rounded = (x: number): number =>
	Number.isFinite(x) ? Math.round(Math.max(-1e5, Math.min(1e5, x)) * 10) / 10 : 0;
