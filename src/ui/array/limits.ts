/** @file The scale of a heat map that stays the same while a pass is stepped. */
import type { NodeId, Trace } from '#debug';
import { limitOf } from '../graph/heat.ts';

/** How far from zero the dhdx of a tensor ever is in a pass: before and after a contribution have the same colours. */
export function gradientLimit({ steps, root }: Trace, node: NodeId): number {
	const written = steps.flatMap(({ contributions }) =>
		contributions.flatMap(({ target, after }) => (target === node ? [after] : []))
	);
	return Math.max(node === root ? 1 : 0, limitOf(written));
}
