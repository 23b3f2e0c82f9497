/** @file Where the camera looks: pure arithmetic on rectangles. */
import { centre, union, type Point, type Rect, type Size } from './geometry.ts';

export interface Viewport {
	readonly zoom: number;
	/** Where the picture's origin stands in the panel, in pixels. */
	readonly pan: Point;
}

export const MIN_ZOOM = 0.08;
export const MAX_ZOOM = 4;
/** Below this, cards cannot be read and plain names are drawn instead. */
export const FAR = 0.35;
const MARGIN = 20;
const LARGEST_FOLLOW = 1.3;

export const clampZoom = (zoom: number): number => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));

/** The viewport that has a point of the picture in the middle of the panel. */
export const centredOn = (point: Point, zoom: number, panel: Size): Viewport => ({
	zoom,
	pan: { x: panel.width / 2 - point.x * zoom, y: panel.height / 2 - point.y * zoom }
});

/** The whole picture, as large as it fits. */
export function overview(picture: Rect, panel: Size): Viewport {
	const zoom = Math.min(fitting(picture, panel), 1.5);
	return centredOn(centre(picture), clampZoom(zoom), panel);
}

const fitting = (rect: Rect, panel: Size): number =>
	Math.min((panel.width - 2 * MARGIN) / (rect.width || 1), (panel.height - 2 * MARGIN) / (rect.height || 1));

/**
 * A node and its operands at reading size: zoom 1 or more. The camera stays where it is while all of them are in
 * sight. Where they do not fit at zoom 1, the node itself is in sight and as much of the others as possible.
 */
export function follow(
	node: Rect,
	operands: readonly Rect[],
	panel: Size,
	present: Viewport | null
): Viewport {
	const whole = union([node, ...operands]);
	if (present && present.zoom >= 1 && present.zoom <= LARGEST_FOLLOW && isInside(whole, panel, present))
		return present;
	const zoom = Math.min(LARGEST_FOLLOW, Math.max(1, fitting(whole, panel)));
	const aim = centre(whole);
	const reach = {
		x: Math.max(0, panel.width / 2 / zoom - MARGIN - node.width / 2),
		y: Math.max(0, panel.height / 2 / zoom - MARGIN - node.height / 2)
	};
	const here = centre(node);
	const near = (value: number, middle: number, distance: number) =>
		Math.min(middle + distance, Math.max(middle - distance, value));
	return centredOn({ x: near(aim.x, here.x, reach.x), y: near(aim.y, here.y, reach.y) }, zoom, panel);
}

/** Whether a rectangle of the picture is wholly in the panel, with half a margin around it. */
export function isInside(rect: Rect, panel: Size, { zoom, pan }: Viewport): boolean {
	const left = rect.x * zoom + pan.x;
	const top = rect.y * zoom + pan.y;
	const slack = MARGIN / 2;
	return (
		left >= slack &&
		top >= slack &&
		left + rect.width * zoom <= panel.width - slack &&
		top + rect.height * zoom <= panel.height - slack
	);
}

/** The part of the picture that the panel shows. */
export const seen = ({ zoom, pan }: Viewport, panel: Size): Rect => ({
	x: -pan.x / zoom,
	y: -pan.y / zoom,
	width: panel.width / zoom,
	height: panel.height / zoom
});

/** Zooms about the middle of the panel. */
export function zoomed(present: Viewport, factor: number, panel: Size): Viewport {
	const view = seen(present, panel);
	return centredOn(centre(view), clampZoom(present.zoom * factor), panel);
}
