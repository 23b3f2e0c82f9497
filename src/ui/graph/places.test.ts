/** @file Where titles, notes and the minimap stand, and how a line is told to Cytoscape. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centre, fractionsAlong, intersection, notePlace, overlaps, union, type Layout } from './geometry.ts';
import { FRAME, minimapPlace, minimapSize, minimapStrip } from './minimap.ts';
import { polylineOf } from './polyline.ts';
import { titleAt, titlePlaces } from './titles.ts';

describe('the minimap', () => {
	const picture = { width: 2600, height: 420 };
	const panel = { width: 614, height: 400 };

	test('lies in the lower right corner, in the shape of the picture', () => {
		const place = minimapPlace(picture, panel, [])!;
		expect(place.x + place.width).toBe(panel.width - 8);
		expect(place.y + place.height).toBe(panel.height - 8);
		expect((place.width - 2 * FRAME) / (place.height - 2 * FRAME)).toBeCloseTo(2600 / 420);
	});
	test('goes to another corner rather than over what a step is about', () => {
		const place = minimapPlace(picture, panel, [{ x: 450, y: 300, width: 150, height: 90 }])!;
		expect([place.x, place.y + place.height]).toEqual([8, panel.height - 8]);
	});
	test('is smaller where it would be in the way in every corner', () => {
		const wide = { x: 150, y: 20, width: 310, height: 360 };
		const place = minimapPlace(picture, panel, [wide])!;
		expect(place.width).toBeLessThan(minimapSize(picture).width + 2 * FRAME);
		expect(overlaps(place, wide)).toBe(false);
	});
	test('is left out where even that is in the way', () => {
		expect(minimapPlace(picture, panel, [{ x: 10, y: 10, width: 590, height: 380 }])).toBeNull();
	});
	test('never covers what a step is about, and never leaves the panel', () => {
		const rect = fc.record({
			x: fc.integer({ min: -50, max: 600 }),
			y: fc.integer({ min: -50, max: 400 }),
			width: fc.integer({ min: 20, max: 300 }),
			height: fc.integer({ min: 20, max: 200 })
		});
		fc.assert(
			fc.property(fc.array(rect, { maxLength: 4 }), (precious) => {
				const place = minimapPlace(picture, panel, precious);
				if (!place) return;
				expect(precious.some((each) => overlaps(each, place))).toBe(false);
				expect(Math.min(place.x, place.y)).toBeGreaterThanOrEqual(8);
				expect(place.x + place.width).toBeLessThanOrEqual(panel.width - 8);
				expect(place.y + place.height).toBeLessThanOrEqual(panel.height - 8);
			})
		);
	});
	test('has a strip kept free for it, unless that takes more than a quarter of the panel', () => {
		const strip = minimapStrip(picture, panel);
		const place = minimapPlace(picture, panel, [])!;
		expect(place.y).toBe(panel.height - strip);
		expect(minimapStrip(picture, { width: 614, height: 150 })).toBe(0);
	});
	test('of a very long picture can still be seen', () => {
		expect(minimapSize({ width: 100_000, height: 300 }).height).toBeGreaterThanOrEqual(18);
	});
});

describe('titles', () => {
	const boxes = [
		{ id: 'outer', parent: null, label: 'loss' },
		{ id: 'inner', parent: 'outer', label: 'return' }
	];
	const layout: Layout = {
		width: 1000,
		height: 400,
		boxes: new Map([
			['outer', { x: 0, y: 0, width: 1000, height: 400 }],
			['inner', { x: 200, y: 40, width: 600, height: 300 }]
		]),
		nodes: new Map([
			['a', { x: 230, y: 80, width: 170, height: 110 }],
			['b', { x: 500, y: 80, width: 170, height: 110 }]
		]),
		edges: new Map()
	};
	const places = (x: number, y: number, width = 500, height = 300) =>
		titlePlaces(boxes, layout, { x, y, width, height }, 14).map((title) => [title.label, title.x, title.y]);

	test('stand at the upper left of their boxes', () => {
		expect(places(-10, -10)).toEqual([
			['loss', 0, 0],
			['return', 200, 40]
		]);
	});
	test('go along with the border of the panel, so that a word is never cut', () => {
		expect(places(300, 10)).toEqual([
			['loss', 300, 10],
			['return', 300, 40]
		]);
	});
	test('stand beside one another where both stick to the same corner, in the order of nesting', () => {
		const [outer, inner] = places(260, 45, 500, 300);
		expect(outer).toEqual(['loss', 260, 45]);
		expect(inner![0]).toBe('return');
		expect(inner![1]).toBeGreaterThan(260);
		expect(inner![2]).toBe(45);
	});
	test('are left out where they would lie on a card, where there is no room, and out of sight', () => {
		expect(places(240, 100)).toEqual([]);
		expect(places(790, 0, 300)).toEqual([['loss', 790, 0]]);
		expect(places(2000, 0)).toEqual([]);
	});
	test('are never on a card, and in their box and the panel, wherever the camera looks', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -400, max: 1000 }),
				fc.integer({ min: -300, max: 400 }),
				fc.integer({ min: 100, max: 700 }),
				(x, y, width) => {
					const view = { x, y, width, height: 300 };
					const titles = titlePlaces(boxes, layout, view, 14);
					for (const title of titles) {
						expect([...layout.nodes.values()].some((card) => overlaps(card, title))).toBe(false);
						const part = intersection(layout.boxes.get(title.box)!, view)!;
						const inside = intersection(part, title)!;
						expect(inside.width).toBeCloseTo(title.width);
						expect(inside.height).toBeCloseTo(title.height);
						for (const other of titles) if (other !== title) expect(overlaps(other, title)).toBe(false);
					}
				}
			)
		);
	});
	test('are found at a point', () => {
		const titles = titlePlaces(boxes, layout, { x: -10, y: -10, width: 500, height: 300 }, 14);
		expect(titleAt(titles, { x: 205, y: 45 })?.box).toBe('inner');
		expect(titleAt(titles, { x: 400, y: 300 })).toBeNull();
	});
});

describe('a note', () => {
	const view = { x: 0, y: 0, width: 600, height: 400 };
	const note = { width: 200, height: 80 };
	test('stands under its rectangle', () => {
		expect(notePlace({ x: 50, y: 50, width: 170, height: 110 }, note, view)).toEqual({ x: 50, y: 168 });
	});
	test('stands above it where there is no room under it', () => {
		expect(notePlace({ x: 50, y: 250, width: 170, height: 110 }, note, view)).toEqual({ x: 50, y: 162 });
	});
	test('is never beyond the borders at the sides', () => {
		expect(notePlace({ x: 560, y: 50, width: 170, height: 110 }, note, view).x).toBe(392);
		expect(notePlace({ x: -60, y: 50, width: 170, height: 110 }, note, view).x).toBe(8);
	});
});

describe('lines', () => {
	const source = { x: 0, y: 0, width: 100, height: 40 };
	const target = { x: 300, y: 100, width: 80, height: 60 };
	const points = [
		{ x: 100, y: 20 },
		{ x: 200, y: 20 },
		{ x: 200, y: 110 },
		{ x: 300, y: 110 }
	];
	/** Where Cytoscape draws a bend, from its own definition of weights and distances. */
	const drawn = (weight: number, distance: number) => {
		const [a, b] = [centre(source), centre(target)];
		const length = Math.hypot(b.x - a.x, b.y - a.y);
		return {
			x: a.x + (b.x - a.x) * weight - ((b.y - a.y) / length) * distance,
			y: a.y + (b.y - a.y) * weight + ((b.x - a.x) / length) * distance
		};
	};

	test('are told by their ends and by weight and distance of each bend', () => {
		const line = polylineOf(points, source, target);
		expect([line.sourceEnd, line.targetEnd, line.bends]).toEqual(['50px 0px', '-40px -20px', 2]);
		line.weights.forEach((weight, i) => {
			const { x, y } = drawn(weight, line.distances[i]!);
			expect(x).toBeCloseTo(points[i + 1]!.x);
			expect(y).toBeCloseTo(points[i + 1]!.y);
		});
	});
	test('without bends are two ends', () => {
		const line = polylineOf([points[0]!, points[3]!], source, target);
		expect([line.bends, line.weights, line.distances]).toEqual([0, [], []]);
	});
	test('between nodes with one middle have finite bends', () => {
		const { weights, distances } = polylineOf(points, source, source);
		expect([...weights, ...distances].every(Number.isFinite)).toBe(true);
	});
	test('have their points at fractions of their length', () => {
		expect(fractionsAlong([points[0]!, points[1]!, { x: 200, y: 120 }])).toEqual([0, 0.5, 1]);
		expect(fractionsAlong([points[0]!, points[0]!])).toEqual([0, 0]);
	});
});

test('the union of rectangles is the smallest around them', () => {
	expect(
		union([
			{ x: 1, y: 2, width: 3, height: 4 },
			{ x: -1, y: 5, width: 1, height: 6 }
		])
	).toEqual({ x: -1, y: 2, width: 5, height: 9 });
	expect(union([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
});
