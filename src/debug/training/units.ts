/** @file Units that are cut off for the whole batch, found by their numbers: no engine has to say what a ReLU is. */
import { operandsOf, type EngineNode, type Origin } from '#python';
import { valueOf } from '../graph.ts';
import { spanOfOrigin, type Places, type SourceSpan } from '../places.ts';
import type { ArrayData } from '../trace.ts';

/** What one expression made in one pass, and of what; single numbers that it made are entries of one array. */
interface Made {
	readonly key: string;
	readonly at: SourceSpan;
	readonly node: EngineNode;
	readonly shape: number[];
	readonly x: number[];
	readonly y: number[];
}

/** The units of one expression in one pass. */
export interface Cut {
	/** Where the expression stands, which is the same from pass to pass. */
	readonly key: string;
	readonly name: string;
	/** For each axis which share of its slices is 0 everywhere, from 0 to 1, and how many slices there are. */
	readonly axes: readonly { readonly length: number; readonly dead: number }[];
}

/** What among the nodes of a pass is cut at 0. */
export function cutsOf(nodes: readonly EngineNode[], places: Places): Cut[] {
	return madeByOne(nodes).flatMap((made) => {
		const { key, at, node, shape, x, y } = made;
		if (!isCut(x, y)) return [];
		const axes = shape.map((length, axis) => ({ length, dead: deadShare(y, shape, axis) }));
		return { key, name: shape.length === 1 ? places.text(at) : node.name || places.text(at), axes };
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
function isCut(x: readonly number[], y: readonly number[]): boolean {
	const isSame = y.every((value, i) => value === Math.max(x[i]!, 0));
	return isSame && x.some((value) => value < 0);
}

const sameShape = (a: ArrayData, b: ArrayData): boolean =>
	a.shape.length === b.shape.length && a.shape.every((n, axis) => n === b.shape[axis]);

/** Nodes of one operand and its shape, by the expressions that made them. */
function madeByOne(nodes: readonly EngineNode[]): Made[] {
	const made = new Map<string, Made>();
	for (const node of nodes) {
		const [operand, ...others] = operandsOf(node);
		const at = operand && others.length === 0 ? spanOfOrigin(node.origin as Origin | null) : null;
		if (!operand || !at) continue;
		const [x, y] = [valueOf(operand), valueOf(node)];
		if (!sameShape(x, y)) continue;
		const key = `${at.source}:${at.span[0]}`;
		const known = made.get(key);
		if (known && y.data.length === 1) {
			known.x.push(x.data[0]!);
			known.y.push(y.data[0]!);
			known.shape[0] = known.x.length;
		} else {
			const shape = y.data.length === 1 ? [1] : [...y.shape];
			made.set(key, { key, at, node, shape, x: [...x.data], y: [...y.data] });
		}
	}
	return [...made.values()];
}

/** The share of the slices along an axis that are 0 everywhere. */
function deadShare(y: readonly number[], shape: readonly number[], axis: number): number {
	const length = shape[axis]!;
	const inner = shape.slice(axis + 1).reduce((a, b) => a * b, 1);
	const alive = new Uint8Array(length);
	y.forEach((x, i) => x !== 0 && (alive[Math.floor(i / inner) % length] = 1));
	return (length - alive.reduce((sum, flag) => sum + flag, 0)) / length;
}
