/** @file Names of single entries, `z1[i,j]`, for the local derivative of an array by an array. */
import { indicesOf, letters, type Entries, type TexNames } from '#autodiff';
import type { Timeline, TraceNode } from '#debug';
import type { KnownOp } from './known-op.ts';
import { placeSymbols, symbolOf } from './symbols.ts';

/** Entries that stand in one place when the operands are broadcast: shapes are aligned at their last axis. */
function broadcastEntries(out: readonly number[], operands: readonly (readonly number[])[]): Entries {
	const index = letters(out.length);
	const of = (shape: readonly number[]) => indicesOf(shape, index.slice(out.length - shape.length)).join(',');
	return { out: of(out), operands: operands.map(of) };
}

/** The names of the entry of the result and of those of the operands. */
export function entryNames(
	timeline: Timeline,
	{ op, options, operands }: KnownOp,
	node: TraceNode
): TexNames {
	const shapes = operands.map(({ shape }) => shape);
	const entries = op.tex.entries?.(shapes, options) ?? broadcastEntries(node.shape, shapes);
	return {
		out: entryName(symbolOf(timeline, node), entries.out),
		operands: placeSymbols(timeline, operands).map((name, k) => entryName(name, entries.operands[k]!)),
		times: '\\cdot'
	};
}

/** A number that is called by its digits has no entries to choose from. */
export const entryName = (name: string, index: string): string =>
	index === '' || /^\d/.test(name) ? name : `${name}{\\scriptstyle[${index}]}`;
