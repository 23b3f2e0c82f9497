/**
 * @file The lines of a level without ELK. What leaves one port is one line with branches: it goes over the columns in a lane
 * of its own above them, and up and down between two columns on a track of its own, so that no line passes behind a card.
 */
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { ownersOf } from './level-columns.ts';
import type { Point } from './geometry.ts';

/** Between one lane and the next, and between tracks, at the most. */
export const LANE = 10;

/** Which lane and which tracks each line has; a gap has the number of the column to its right. */
export class Lines {
	/** Lanes above the columns. */
	readonly lanes: number;
	private readonly laneOf = new Map<string, number>();
	private readonly tracks: Map<string, number>[];
	private readonly ends: { edge: ElkExtendedEdge; source: string; from: number; to: number }[];

	constructor(level: ElkNode, columns: readonly (readonly ElkNode[])[]) {
		const at = new Map(columns.flatMap((list, i) => list.map(({ id }) => [id, i] as const)));
		const owner = ownersOf(level.children ?? []);
		const columnOf = (port: string) => at.get(owner.get(port) ?? '');
		this.tracks = Array.from({ length: columns.length + 1 }, () => new Map<string, number>());
		this.ends = (level.edges ?? []).map((edge) => {
			const source = edge.sources[0] ?? '';
			const from = (columnOf(source) ?? -1) + 1;
			return { edge, source, from, to: columnOf(edge.targets[0] ?? '') ?? columns.length };
		});
		this.lanes = this.spread();
	}

	private spread(): number {
		const reach = new Map<string, { first: number; last: number }>();
		for (const { source, from, to } of this.ends) {
			for (const gap of [from, to])
				if (!this.tracks[gap]?.has(source)) this.tracks[gap]?.set(source, this.tracks[gap].size);
			if (from === to) continue;
			const { first, last } = reach.get(source) ?? { first: from, last: from };
			reach.set(source, { first: Math.min(first, to), last: Math.max(last, to) });
		}
		// A lane is used again to the right of where the line before it has ended.
		const free: number[] = [];
		for (const [source, { first, last }] of [...reach].sort(([, a], [, b]) => a.first - b.first)) {
			const found = free.findIndex((end) => end < first);
			const lane = found < 0 ? free.length : found;
			free[lane] = last;
			this.laneOf.set(source, lane);
		}
		return free.length;
	}

	/** How wide a gap has to be for its tracks. */
	width(gap: number): number {
		return ((this.tracks[gap]?.size ?? 0) + 1) * LANE;
	}

	/**
	 * The edges with their lines.
	 * @param at where the ports are.
	 * @param gaps where each gap begins and ends.
	 * @param top where the first lane is.
	 */
	drawn(
		at: ReadonlyMap<string, Point>,
		gaps: readonly (readonly [number, number])[],
		top: number
	): ElkExtendedEdge[] {
		const track = (gap: number, source: string): number => {
			const [left, right] = gaps[gap] ?? [0, 0];
			const tracks = this.tracks[gap];
			return left + ((right - left) * ((tracks?.get(source) ?? 0) + 1)) / ((tracks?.size ?? 0) + 1);
		};
		return this.ends.map(({ edge, source, from, to }) => {
			const startPoint = at.get(source) ?? { x: 0, y: 0 };
			const endPoint = at.get(edge.targets[0] ?? '') ?? startPoint;
			const [up, down] = [track(from, source), track(to, source)];
			const y = top + (this.laneOf.get(source) ?? 0) * LANE;
			const over = from === to ? [] : [y, y];
			const heights = [startPoint.y, ...over, endPoint.y];
			const bendPoints = heights.map((each, i) => ({ x: i < heights.length / 2 ? up : down, y: each }));
			return { ...edge, sections: [{ id: `${edge.id}_s`, startPoint, endPoint, bendPoints }] };
		});
	}
}
