/** @file Where the titles of boxes stand: on the part of a box that is in sight, and never on a card. */
import { intersection, overlaps, type Layout, type Rect, type Size } from './geometry.ts';
import type { GraphBox } from './model.ts';

/** Measures of a title in its own text size. */
const LINE = 1.7;
const INDENT = 0.7;
const LETTER = 0.56;
/** A shorter title is whole or not there; of a longer one, this many letters at least. */
const FEWEST = 12;

export interface Title extends Rect {
	readonly box: string;
	readonly label: string;
}

/** The width of a title, estimated: a title that is a little too short ends in dots. */
const widthOf = (label: string, size: number): number => (label.length * LETTER + 2 * INDENT + 1.2) * size;

/**
 * The titles to draw, in the coordinates of the picture. A title stands at the upper left of its box, goes along with
 * the border of the panel while the box is partly in sight, and is left out where there is no room for it.
 * @param size of the titles' text, in pixels of the picture.
 */
export function titlePlaces(
	boxes: readonly GraphBox[],
	layout: Layout,
	view: Rect,
	size: number
): readonly Title[] {
	const placed: Title[] = [];
	const cards = [...layout.nodes.values()].filter((card) => overlaps(card, view));
	for (const { id, label } of boxes) {
		const box = layout.boxes.get(id);
		const part = box && intersection(box, view);
		if (!part) continue;
		const title = titleIn(part, label, size, placed);
		if (title && !cards.some((card) => overlaps(card, title))) placed.push({ ...title, box: id, label });
	}
	return placed;
}

/** At the upper left of what is seen of a box, to the right of a title that stands there. */
function titleIn(part: Rect, label: string, size: number, placed: readonly Rect[]): Rect | null {
	const height = LINE * size;
	if (part.height < height) return null;
	let x = part.x;
	for (const other of placed)
		if (overlaps(other, { x, y: part.y, width: 1, height })) x = other.x + other.width;
	const width = Math.min(widthOf(label, size), part.x + part.width - x);
	const least = Math.min(label.length, FEWEST) * LETTER + 2 * INDENT + 1.2;
	return width < least * size ? null : { x, y: part.y, width, height };
}

/** The title at a point of the picture, or null. */
export const titleAt = (titles: readonly Title[], point: { x: number; y: number }): Title | null =>
	titles.find((title) => overlaps(title, { ...point, ...POINT })) ?? null;

const POINT: Size = { width: 0.01, height: 0.01 };
