/** @file Where the minimap lies: in a corner of the panel in which it hides nothing that a step is about. */
import { overlaps, type Rect, type Size } from './geometry.ts';

const LARGEST: Size = { width: 190, height: 84 };
/** A very long picture would be a line otherwise. */
const SMALLEST_HEIGHT = 18;
/** Its frame adds this to either side of its picture. */
export const FRAME = 5;
const FROM_EDGE = 8;
/** What is tried where it would be in the way at full size. */
const SCALES = [1, 0.7, 0.45];

/** The size of the small picture, without its frame. */
export function minimapSize(picture: Size): Size {
	const scale = Math.min(LARGEST.width / (picture.width || 1), LARGEST.height / (picture.height || 1));
	return {
		width: picture.width * scale,
		height: Math.max(SMALLEST_HEIGHT, picture.height * scale)
	};
}

/** Height of the strip at the lower border that a camera leaves free for it, or 0 where that takes too much. */
export function minimapStrip(picture: Size, panel: Size): number {
	const strip = minimapSize(picture).height + 2 * FRAME + FROM_EDGE;
	return strip * 4 <= panel.height ? strip : 0;
}

/**
 * The lower right corner, or the next in which it covers none of the rectangles that matter; smaller where it covers
 * one everywhere, and null where even that does not help.
 * @param precious in pixels of the panel.
 * @returns the outer rectangle, with the frame.
 */
export function minimapPlace(picture: Size, panel: Size, precious: readonly Rect[]): Rect | null {
	for (const scale of SCALES) {
		const small = minimapSize(picture);
		const width = small.width * scale + 2 * FRAME;
		const height = small.height * scale + 2 * FRAME;
		const right = panel.width - width - FROM_EDGE;
		const bottom = panel.height - height - FROM_EDGE;
		const corners = [
			{ x: right, y: bottom },
			{ x: FROM_EDGE, y: bottom },
			{ x: right, y: FROM_EDGE },
			{ x: FROM_EDGE, y: FROM_EDGE }
		].map((corner) => ({ ...corner, width, height }));
		const free = corners.find((corner) => !precious.some((rect) => overlaps(corner, rect)));
		if (free && right >= 0 && bottom >= 0) return free;
	}
	return null;
}
