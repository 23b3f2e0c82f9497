/** @file Two records of one pass side by side: where they part first, and what differs in the end. Nothing is executed. */
import { broadcastTo, fromFlat, toFlat } from '#tensor';
import type { Moment } from '../moments.ts';
import type { Timeline } from '../timeline.ts';
import type { ArrayData, NodeId } from '../trace.ts';

/** What one run made of a dhdx at the moment at which the two differ. */
export interface Side {
	/** Index of the moment in that run's own timeline. */
	readonly moment: number;
	readonly before: ArrayData | null;
	readonly after: ArrayData | null;
}

/** The first event whose numbers differ; null on the side where it does not happen. */
export interface Divergence {
	/** The tensor whose `back` ran, or that was zeroed or seeded. */
	readonly node: NodeId;
	/** The tensor whose dhdx differs. */
	readonly target: NodeId;
	readonly kind: 'zero' | 'seed' | 'contribution';
	readonly right: Side | null;
	readonly broken: Side | null;
}

/** Where the runs call another `back` for the first time. */
export interface OrderDivergence {
	/** Which call of the pass, from 1. */
	readonly call: number;
	readonly right: NodeId | null;
	readonly broken: NodeId | null;
	readonly rightMoment: number | null;
	readonly brokenMoment: number | null;
}

/** The dhdx of a tensor at the end. */
export interface TensorDifference {
	readonly node: NodeId;
	readonly right: ArrayData | null;
	readonly broken: ArrayData | null;
	/** The largest difference of two entries; 0 where none differs, NaN where they cannot be compared. */
	readonly largest: number;
	/** That, beside the largest entry of the right one. */
	readonly relative: number;
	/** The number that every right entry times gives the broken one, where there is such a number. */
	readonly ratio: number | null;
	readonly differs: boolean;
}

export interface Comparison {
	readonly first: Divergence | null;
	readonly order: OrderDivergence | null;
	/** Events after the first that differ. */
	readonly later: number;
	readonly tensors: readonly TensorDifference[];
}

interface Event {
	readonly key: string;
	readonly moment: Moment;
	readonly target: NodeId;
	readonly before: ArrayData | null;
	readonly delta: ArrayData | null;
	readonly after: ArrayData | null;
}

/** The same numbers; +0 and -0 are one, and so are all NaN. A shape that broadcasts to that of the tensor counts as it. */
export function sameNumbers(a: ArrayData | null, b: ArrayData | null, shape: readonly number[]): boolean {
	if (!a || !b) return a === b;
	const [x, y] = [spread(a, shape), spread(b, shape)];
	if (!x || !y) return a.shape.join() === b.shape.join() && equal(a.data, b.data);
	return equal(x, y);
}

const equal = (x: Float64Array, y: Float64Array): boolean =>
	x.length === y.length && x.every((n, i) => n === y[i] || (n !== n && y[i] !== y[i]));

/** The entries in a shape; null where that cannot be. */
function spread({ shape, data }: ArrayData, to: readonly number[]): Float64Array | null {
	if (shape.join() === to.join()) return data;
	try {
		return toFlat(broadcastTo(fromFlat([...data], [...shape]), [...to]));
	} catch {
		return null;
	}
}

/** What a run does to every dhdx, in order. */
function eventsOf(timeline: Timeline): Event[] {
	const calls = new Map<number, string>();
	const count = new Map<string, number>();
	const nth = (key: string) => {
		count.set(key, (count.get(key) ?? 0) + 1);
		return `${key} ${count.get(key)}`;
	};
	return timeline.moments.flatMap((moment): Event[] => {
		const { kind, node, back } = moment;
		const step = timeline.step(moment);
		const at = { moment, target: node, before: null, delta: null };
		if (kind === 'zero' || kind === 'seed') return [{ ...at, key: nth(`${kind} ${node}`), after: step!.set }];
		if (kind === 'enter' && !calls.has(back)) calls.set(back, nth(`call ${node}`));
		const change = kind === 'contribution' ? step!.contributions[moment.contribution] : undefined;
		if (!change) return [];
		const { target, before, delta, after } = change;
		return [{ moment, target, before, delta, after, key: nth(`${calls.get(back)} to`) }];
	});
}

/** The tensors whose `back`s are called, in order. */
const callsOf = ({ moments }: Timeline): Moment[] => moments.filter(({ kind }) => kind === 'enter');

/** Calls that a run has not come to are no difference where it was cut short. */
function orderDivergence(right: Timeline, broken: Timeline, isCut: boolean): OrderDivergence | null {
	const [a, b] = [callsOf(right), callsOf(broken)];
	const at = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i).find(
		(i) => a[i]?.node !== b[i]?.node
	);
	if (at === undefined || (isCut && !b[at])) return null;
	return {
		call: at + 1,
		right: a[at]?.node ?? null,
		broken: b[at]?.node ?? null,
		rightMoment: a[at]?.index ?? null,
		brokenMoment: b[at]?.index ?? null
	};
}

/**
 * Compares the pass of a right run with that of a broken one. `isCut` says that the broken one did not come to its end,
 * so that what it has not done is no difference.
 */
export function compare(right: Timeline, broken: Timeline, isCut = false): Comparison {
	const order = orderDivergence(right, broken, isCut);
	const known = new Map(eventsOf(right).map((event) => [event.key, event]));
	const differing: Divergence[] = [];
	for (const event of eventsOf(broken)) {
		const other = known.get(event.key) ?? null;
		known.delete(event.key);
		if (!other || !isSameEvent(other, event, right, order === null)) differing.push(divergence(other, event));
	}
	// What is not zeroed differs by what was left there, which shows in what is added to it.
	if (!isCut) for (const other of known.values()) if (other.delta) differing.push(divergence(other, null));
	return {
		first: differing[0] ?? null,
		order,
		later: Math.max(0, differing.length - 1),
		tensors: right.trace.nodes.map(({ id, shape }) => tensorDifference(id, shape, right, broken))
	};
}

/** In another order, what a dhdx is meanwhile tells nothing: what is added must be the same. */
function isSameEvent(a: Event, b: Event, { byId }: Timeline, sameOrder: boolean): boolean {
	const shape = byId.get(a.target)!.shape;
	if (a.target !== b.target) return false;
	if (a.delta && !sameOrder) return sameNumbers(a.delta, b.delta, shape);
	return sameNumbers(a.after, b.after, shape);
}

const sideOf = ({ moment, before, after }: Event): Side => ({ moment: moment.index, before, after });

function divergence(right: Event | null, broken: Event | null): Divergence {
	const event = (broken ?? right)!;
	return {
		node: event.moment.node,
		target: event.target,
		kind: event.moment.kind as Divergence['kind'],
		right: right && sideOf(right),
		broken: broken && sideOf(broken)
	};
}

const finalOf = (timeline: Timeline, id: NodeId): ArrayData | null =>
	timeline.byId.has(id) ? timeline.history.at(id, timeline.last).dhdx : null;

function tensorDifference(
	node: NodeId,
	shape: readonly number[],
	rightRun: Timeline,
	brokenRun: Timeline
): TensorDifference {
	return { node, ...arrayDifference(finalOf(rightRun, node), finalOf(brokenRun, node), shape) };
}

/** How two arrays differ that stand for the dhdx of a tensor of a shape. */
export function arrayDifference(
	right: ArrayData | null,
	broken: ArrayData | null,
	shape: readonly number[]
): Omit<TensorDifference, 'node'> {
	const differs = !sameNumbers(right, broken, shape);
	const [x, y] = [right && spread(right, shape), broken && spread(broken, shape)];
	if (!differs) return { right, broken, largest: 0, relative: 0, ratio: 1, differs };
	if (!x || !y) return { right, broken, largest: NaN, relative: NaN, ratio: null, differs };
	const largest = x.reduce((most, n, i) => Math.max(most, Math.abs(n - y[i]!)), 0);
	const most = x.reduce((a, n) => Math.max(a, Math.abs(n)), 0);
	return { right, broken, largest, relative: largest / most, ratio: ratioOf(x, y), differs };
}

/** Rounding leaves this much of a ratio open. */
const CLOSE = 1e-9;

function ratioOf(x: Float64Array, y: Float64Array): number | null {
	const i = x.findIndex((n) => n !== 0);
	const ratio = i < 0 ? NaN : y[i]! / x[i]!;
	if (!Number.isFinite(ratio)) return null;
	const rounded =
		Math.abs(ratio - Math.round(ratio * 1e6) / 1e6) < CLOSE ? Math.round(ratio * 1e6) / 1e6 : ratio;
	return x.every((n, k) => Math.abs(n * ratio - y[k]!) <= CLOSE * Math.abs(y[k]!)) ? rounded : null;
}
