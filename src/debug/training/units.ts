/** @file Units that are cut off for the whole batch, found by their numbers: no engine has to say what a ReLU is. */
import { operandsOf, type EngineNode, type Origin } from '#python';
import { sameShape } from '#tensor';
import { deadSlices } from '../dead-units.ts';
import { valueOf } from '../graph.ts';
import { spanOfOrigin, type Places, type SourceSpan } from '../places.ts';
import type { ArrayData } from '../trace.ts';
import { Ordinals } from './names.ts';

/** What one expression made in one pass, and of what. */
interface Made {
	readonly key: string;
	readonly at: SourceSpan;
	readonly node: EngineNode;
	readonly x: ArrayData;
	readonly y: ArrayData;
}

/** The units of one expression in one pass. */
export interface Cut {
	/** Where the expression stands, and the how many-th of its results it is: the same from pass to pass. */
	readonly key: string;
	readonly name: string;
	/** For each axis which share of its slices is 0 everywhere, from 0 to 1, and how many slices there are. */
	readonly axes: readonly { readonly length: number; readonly dead: number }[];
}

/** What among the nodes of a pass is cut at 0. */
export function cutsOf(nodes: readonly EngineNode[], places: Places): Cut[] {
	const ordinals = new Ordinals();
	// The last layer is found first.
	return madeByOne(nodes.toReversed()).flatMap(({ key, at, node, x, y }) => {
		if (!isCut(x.data, y.data)) return [];
		const axes = y.shape.map((length, axis) => ({ length, dead: deadSlices(y, axis) / length }));
		const name = node.name || places.text(at);
		const count = ordinals.next(name);
		return { key, name: count === 0 ? name : `${name} (${count + 1})`, axes };
	});
}

/**
 * Which share of the units is 0 for every example. Units are counted by the axis whose length is one that a parameter
 * has, and examples by the other; by the first axis where that does not tell.
 */
export function deadUnits({ axes }: Cut, lengths: ReadonlySet<number>): number {
	return (axes.find(({ length }) => lengths.has(length)) ?? axes[0])?.dead ?? 0;
}

/** Whether `y` is `x` where that is positive and 0 elsewhere, and there is such an elsewhere. */
function isCut(x: Float64Array, y: Float64Array): boolean {
	let cuts = 0;
	for (let i = 0; i < y.length; i++) {
		if (y[i] !== Math.max(x[i]!, 0)) return false;
		if (x[i]! < 0) cuts++;
	}
	return cuts > 0;
}

/** Nodes of one operand and its shape, with the places of the expressions that made them. */
function madeByOne(nodes: readonly EngineNode[]): Made[] {
	const made: Made[] = [];
	const ordinals = new Ordinals();
	for (const node of nodes) {
		const [operand, ...others] = operandsOf(node);
		const at = operand && others.length === 0 ? spanOfOrigin(node.origin as Origin | null) : null;
		if (!operand || !at) continue;
		const [x, y] = [valueOf(operand), valueOf(node)];
		// Of single numbers, nobody knows which of them are one unit.
		if (y.data.length === 1 || !sameShape(x.shape, y.shape)) continue;
		const place = `${at.source}:${at.span[0]}`;
		made.push({ key: `${place} ${ordinals.next(place)}`, at, node, x, y });
	}
	return made;
}
