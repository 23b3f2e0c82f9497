/** @file The scale of a heat map that stays the same while a pass is stepped. */
import type { ArrayData, NodeId } from '#debug';
import { limitOf } from '../graph/heat.ts';

/**
 * How far from zero the dhdx of a tensor ever is in a pass: before and after a contribution have the same colours.
 * @param written what each tensor's dhdx was after every contribution.
 */
export const gradientLimit = (
	written: ReadonlyMap<NodeId, readonly ArrayData[]>,
	node: NodeId,
	root: NodeId
): number => Math.max(node === root ? 1 : 0, limitOf(written.get(node) ?? []));
