import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { describe, expect, test } from 'vitest';
import { reachOf } from './level-columns.ts';
import { isCrowded, plainLevel } from './plain-level.ts';

/** A chain of things, each of which also has an edge from the port at the left of the level. */
function chain(length: number): ElkNode {
	const names = Array.from({ length }, (_, i) => `t${i}`);
	const port = (id: string, x: number, y: number, side: string) => ({
		id,
		x,
		y,
		width: 0,
		height: 0,
		layoutOptions: { 'elk.port.side': side }
	});
	return {
		id: 'level',
		ports: [port('w', 0, 0, 'WEST')],
		children: names.map((id) => ({
			id,
			width: 100,
			height: 60,
			ports: [
				port(`${id}|a`, 0, 20, 'WEST'),
				port(`${id}|b`, 0, 40, 'WEST'),
				port(`${id}|out`, 100, 30, 'EAST')
			]
		})),
		edges: names.flatMap((id, i) => [
			{ id: `w>${id}`, sources: ['w'], targets: [`${id}|b`] },
			...(i > 0 ? [{ id: `>${id}`, sources: [`t${i - 1}|out`], targets: [`${id}|a`] }] : [])
		])
	};
}
const within = (level: ElkNode): ElkNode => ({ id: 'within', children: [level], edges: [] });

describe('a level is too much for ELK', () => {
	test('not by the number of its edges alone, but by how far they reach', () => {
		expect(reachOf(chain(4))).toBe(1 + 2 + 3 + 4 + 3);
		expect(isCrowded(within(chain(8)))).toBe(false);
		expect(isCrowded(within(chain(25)))).toBe(true);
	});
});

test('without ELK no line passes behind a card, and what leaves one port is one line with branches', () => {
	const [box] = plainLevel(within(chain(25))).children ?? [];
	const cards = box?.children ?? [];
	const lanes = new Set<number>();
	for (const { id, sections = [] } of box?.edges ?? [])
		for (const { startPoint, bendPoints = [], endPoint } of sections) {
			const line = [startPoint, ...bendPoints, endPoint];
			for (const [i, b] of line.entries()) {
				const a = line[i - 1] ?? b;
				expect(a.x === b.x || a.y === b.y).toBe(true);
				if (id.startsWith('w>') && id !== 'w>t0' && i === 3) lanes.add(b.y);
				for (const { x = 0, y = 0, width = 0, height = 0 } of cards) {
					const beside = Math.max(a.x, b.x) <= x || Math.min(a.x, b.x) >= x + width;
					const apart = Math.max(a.y, b.y) <= y || Math.min(a.y, b.y) >= y + height;
					expect(beside || apart).toBe(true);
				}
			}
		}
	expect(lanes.size).toBe(1);
	expect(cards.every(({ x = 0, width = 0 }) => x + width <= (box?.width ?? 0))).toBe(true);
});
