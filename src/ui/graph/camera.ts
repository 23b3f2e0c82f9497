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
/** The smallest zoom at which a whole card is comfortably read. */
export const READABLE = 0.8;
/** Around everything that is shown at once, in pixels of the panel. */
const MARGIN = 16;
/** Around what a step is about, at least. */
const SLACK = 12;
const LARGEST_WHOLE = 1.25;
const LARGEST_OVERVIEW = 1.5;

export const clampZoom = (zoom: number): number => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));

/** The viewport that has a point of the picture in the middle of the panel. */
export const centredOn = (point: Point, zoom: number, panel: Size): Viewport => ({
	zoom,
	pan: { x: panel.width / 2 - point.x * zoom, y: panel.height / 2 - point.y * zoom }
});

const fitting = (rect: Size, panel: Size): number =>
	Math.min((panel.width - 2 * MARGIN) / (rect.width || 1), (panel.height - 2 * MARGIN) / (rect.height || 1));

const whole = (picture: Size, panel: Size, largest: number): Viewport =>
	centredOn(centre({ x: 0, y: 0, ...picture }), clampZoom(Math.min(fitting(picture, panel), largest)), panel);

/** The whole picture, as large as it fits. */
export const overview = (picture: Size, panel: Size): Viewport => whole(picture, panel, LARGEST_OVERVIEW);

/** Whether the whole picture can be shown at once and its cards read. */
export const fitsReadably = (picture: Size, panel: Size): boolean => fitting(picture, panel) >= READABLE;

/** What a step is about. */
export interface Subject {
	readonly node: Rect;
	/** In the order in which they are given up where not all of them fit, last first. */
	readonly others: readonly Rect[];
}

/**
 * Where a picture that fits is shown whole and stands still. Else the node and the others at reading size; of what
 * does not fit, the node itself and as many of the others as do. The camera stays while all of that is in sight.
 */
export function follow(picture: Size, subject: Subject, panel: Size, present: Viewport | null): Viewport {
	const kept = presentable(subject, panel);
	if (present && present.zoom >= READABLE && isInside(kept, panel, present)) return present;
	if (fitsReadably(picture, panel)) return whole(picture, panel, LARGEST_WHOLE);
	const zoom = clampZoom(Math.min(1, fitting(kept, panel)));
	const aim = centre(union([subject.node, ...subject.others]));
	const here = centre(kept);
	const reach = (room: number, size: number) => Math.max(0, (room / zoom - size) / 2 - MARGIN / zoom);
	const near = (value: number, middle: number, distance: number) =>
		Math.min(middle + distance, Math.max(middle - distance, value));
	return centredOn(
		{
			x: near(aim.x, here.x, reach(panel.width, kept.width)),
			y: near(aim.y, here.y, reach(panel.height, kept.height))
		},
		zoom,
		panel
	);
}

/** The node and as many of the others as fit beside it at a size that can be read. */
export function presentable({ node, others }: Subject, panel: Size): Rect {
	return others.reduce((kept, other) => {
		const more = union([kept, other]);
		return fitting(more, panel) >= READABLE ? more : kept;
	}, node);
}

/** Whether a rectangle of the picture is wholly in the panel, with some space around it. */
export function isInside(rect: Rect, panel: Size, viewport: Viewport): boolean {
	const { x, y, width, height } = onScreen(rect, viewport);
	// A tenth of a pixel for the rounding of a viewport that was made to fit.
	const slack = SLACK - 0.1;
	return x >= slack && y >= slack && x + width <= panel.width - slack && y + height <= panel.height - slack;
}

/** A rectangle of the picture in pixels of the panel. */
export const onScreen = (rect: Rect, { zoom, pan }: Viewport): Rect => ({
	x: rect.x * zoom + pan.x,
	y: rect.y * zoom + pan.y,
	width: rect.width * zoom,
	height: rect.height * zoom
});

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
