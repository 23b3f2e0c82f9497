import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	centredOn,
	fitsReadably,
	follow,
	isInside,
	onScreen,
	overview,
	presentable,
	READABLE,
	seen,
	zoomed,
	type Viewport
} from './camera.ts';
import { centre, union, type Rect, type Size } from './geometry.ts';

const inPanel = (rect: Rect, panel: Size, viewport: Viewport, margin: number): boolean => {
	const { x, y, width, height } = onScreen(rect, viewport);
	const space = margin - 0.01;
	return x >= space && y >= space && x + width <= panel.width - space && y + height <= panel.height - space;
};

const size = (least: number, most: number) =>
	fc.record({
		width: fc.integer({ min: least, max: most }),
		height: fc.integer({ min: least, max: most })
	});
const rect = fc
	.tuple(fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 0, max: 900 }), size(40, 280))
	.map(([x, y, { width, height }]) => ({ x, y, width, height }));
const scene = fc
	.record({ node: rect, others: fc.array(rect, { maxLength: 3 }), panel: size(320, 1600) })
	.map((found) => {
		const { x, y, width, height } = union([found.node, ...found.others]);
		return { ...found, picture: { width: x + width + 20, height: y + height + 20 } };
	});

describe('a picture that fits', () => {
	const panel = { width: 1088, height: 330 };
	const picture = { width: 1040, height: 260 };
	const subject = { node: { x: 20, y: 20, width: 170, height: 110 }, others: [] };

	test('is shown whole, with a margin of 16 pixels', () => {
		const viewport = follow(picture, subject, panel, null);
		expect(inPanel({ x: 0, y: 0, ...picture }, panel, viewport, 16)).toBe(true);
		expect(viewport.zoom).toBeGreaterThanOrEqual(READABLE);
	});

	test('does not move while it is stepped', () => {
		const viewport = follow(picture, subject, panel, null);
		for (let x = 10; x <= picture.width - 180; x += 20) {
			const node = { x, y: (x * 7) % 140, width: 170, height: 110 };
			expect(follow(picture, { node, others: [subject.node] }, panel, viewport)).toBe(viewport);
		}
	});

	test('comes back whole where it was moved out of sight by hand', () => {
		const moved = { zoom: 3, pan: { x: -2000, y: -500 } };
		expect(follow(picture, subject, panel, moved)).toEqual(follow(picture, subject, panel, null));
	});

	test('any picture that fits is in the panel with its margin', () => {
		fc.assert(
			fc.property(scene, ({ picture, panel, node, others }) => {
				fc.pre(fitsReadably(picture, panel));
				const viewport = follow(picture, { node, others }, panel, null);
				expect(inPanel({ x: 0, y: 0, ...picture }, panel, viewport, 16)).toBe(true);
			})
		);
	});
});

describe('following a step', () => {
	test('the node and what can be read beside it are in the panel with their margin', () => {
		fc.assert(
			fc.property(scene, ({ picture, panel, node, others }) => {
				const viewport = follow(picture, { node, others }, panel, null);
				expect(inPanel(node, panel, viewport, 12)).toBe(true);
				expect(inPanel(presentable({ node, others }, panel), panel, viewport, 12)).toBe(true);
			}),
			{ numRuns: 1000 }
		);
	});

	test('a step whose subject is in sight does not move the camera; any other leaves it in sight', () => {
		fc.assert(
			fc.property(scene, rect, fc.array(rect, { maxLength: 2 }), (first, node, others) => {
				const { picture, panel } = first;
				const before = follow(picture, first, panel, null);
				const after = follow(picture, { node, others }, panel, before);
				const subject = presentable({ node, others }, panel);
				if (before.zoom >= READABLE && isInside(subject, panel, before)) expect(after).toBe(before);
				else if (!fitsReadably(picture, panel)) expect(inPanel(subject, panel, after, 12)).toBe(true);
			}),
			{ numRuns: 500 }
		);
	});

	test('a node that is nearer than 12 pixels to the border of the panel is brought away from it', () => {
		const panel = { width: 600, height: 400 };
		const picture = { width: 3000, height: 800 };
		const node = { x: 1000, y: 300, width: 170, height: 110 };
		for (const [gap, stays] of [
			[11, false],
			[12, true]
		] as const) {
			const present = { zoom: 1, pan: { x: gap - node.x, y: -200 } };
			const after = follow(picture, { node, others: [] }, panel, present);
			expect(after === present).toBe(stays);
			expect(inPanel(node, panel, after, 12)).toBe(true);
		}
	});

	test('what is followed is never drawn larger than at reading size, nor smaller than can be read', () => {
		fc.assert(
			fc.property(scene, ({ picture, panel, node, others }) => {
				fc.pre(!fitsReadably(picture, panel));
				const { zoom } = follow(picture, { node, others }, panel, null);
				expect(zoom).toBeLessThanOrEqual(1);
				expect(zoom).toBeGreaterThanOrEqual(READABLE);
			})
		);
	});

	test('two operands that fit on a phone are both shown', () => {
		const panel = { width: 358, height: 320 };
		const card = { width: 171, height: 112 };
		const node = { x: 4000, y: 60, ...card };
		const others = [
			{ x: 3787, y: 0, ...card },
			{ x: 3787, y: 133, ...card }
		];
		const viewport = follow({ width: 6000, height: 900 }, { node, others }, panel, null);
		for (const each of [node, ...others]) expect(inPanel(each, panel, viewport, 12)).toBe(true);
	});

	test('of operands that do not fit, the first is the one that is shown', () => {
		const panel = { width: 390, height: 300 };
		const node = { x: 1000, y: 400, width: 170, height: 110 };
		const near = { x: 790, y: 400, width: 170, height: 110 };
		const far = { x: 790, y: 900, width: 170, height: 110 };
		const viewport = follow({ width: 3000, height: 1200 }, { node, others: [near, far] }, panel, null);
		expect(inPanel(near, panel, viewport, 12)).toBe(true);
		expect(inPanel(far, panel, viewport, 0)).toBe(false);
	});

	test('a panel smaller than a card shows the whole card, smaller', () => {
		const panel = { width: 150, height: 90 };
		const node = { x: 500, y: 400, width: 170, height: 110 };
		const viewport = follow({ width: 3000, height: 1200 }, { node, others: [] }, panel, null);
		expect(inPanel(node, panel, viewport, 12)).toBe(true);
	});
});

test('an overview shows everything, in any panel', () => {
	fc.assert(
		fc.property(scene, ({ picture, panel }) => {
			const viewport = overview(picture, panel);
			fc.pre(viewport.zoom > 0.08);
			expect(inPanel({ x: 0, y: 0, ...picture }, panel, viewport, 16)).toBe(true);
		})
	);
});

test('what is seen, on the screen, is the panel', () => {
	const panel = { width: 600, height: 400 };
	const viewport = { zoom: 1.7, pan: { x: -310, y: 40 } };
	const whole = onScreen(seen(viewport, panel), viewport);
	for (const [found, wanted] of [
		[whole.x, 0],
		[whole.y, 0],
		[whole.width, 600],
		[whole.height, 400]
	] as const)
		expect(found).toBeCloseTo(wanted);
});

test('zooming keeps the middle of the panel, within the limits', () => {
	const panel = { width: 600, height: 400 };
	const start = centredOn({ x: 250, y: 80 }, 1, panel);
	const closer = zoomed(start, 1.25, panel);
	expect(closer.zoom).toBe(1.25);
	expect(centre(seen(closer, panel))).toEqual({ x: 250, y: 80 });
	expect(zoomed(start, 1000, panel).zoom).toBe(4);
	expect(zoomed(start, 1e-6, panel).zoom).toBe(0.08);
});
