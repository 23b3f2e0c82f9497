/** @file One entry of a tensor's value or of its dhdx, and what it is called. */
import { indexOf } from './positions.ts';
import type { ArrayData, NodeId, Timeline } from '#debug';
import { isClosed } from '../closed.ts';
import { entryName } from '../entries.ts';
import { shortText } from '../names.ts';
import { partialTex, symbolOf } from '../symbols.ts';

export interface Entry {
	readonly node: NodeId;
	readonly what: 'value' | 'dhdx';
	/** Row-major. */
	readonly entry: number;
	/** The index of the moment after which it is read: a dhdx grows in the course of a pass. */
	readonly at: number;
}

/** The array in which an entry stands; null while it is unset, or not made yet. */
export const arrayAt = (timeline: Timeline, { node, what, at }: Entry): ArrayData | null =>
	what === 'value' ? timeline.valueAt(timeline.byId.get(node)!, at) : timeline.history.at(node, at).dhdx;

/** The number that an entry holds; null while it is unset. */
export const numberAt = (timeline: Timeline, entry: Entry): number | null =>
	arrayAt(timeline, entry)?.data[entry.entry] ?? null;

/** `W1.dhdx[0, 3]`; of a number, `L.dhdx`. */
export const entryText = (timeline: Timeline, entry: Entry): string =>
	textWith(timeline, entry, `.${entry.what === 'value' ? 'value' : timeline.trace.gradient}`);

/** `W1[0, 3]` */
export const plainText = (timeline: Timeline, entry: Entry): string => textWith(timeline, entry, '');

function textWith(timeline: Timeline, { node, entry }: Entry, word: string): string {
	const found = timeline.byId.get(node)!;
	const name = shortText(found);
	const index = indexOf(entry, found.shape).join(', ');
	return `${isClosed(name) ? name : `(${name})`}${word}${index && `[${index}]`}`;
}

/** `W_1[0,3]`, or the derivative of h by it. */
export function entryTex(timeline: Timeline, { node, what, entry }: Entry): string {
	const found = timeline.byId.get(node)!;
	const index = found.value.data.length === 1 ? '' : indexOf(entry, found.shape).join(',');
	const name = entryName(symbolOf(timeline, found), index);
	const root = timeline.byId.get(timeline.trace.root)!;
	return what === 'value' ? name : partialTex(symbolOf(timeline, root), name);
}
