/** @file Brings a graph on the screen: measures the cards, asks for a layout, moves the camera, sends contributions. */
import type { Timeline } from '#debug';
import { tick } from 'svelte';
import {
	centredOn,
	clampZoom,
	fitsReadably,
	follow,
	isInside,
	onScreen,
	overview,
	zoomed,
	type Viewport
} from './camera.ts';
import { GraphCanvas, type CanvasEvents } from './canvas.ts';
import { prefersStillness, sendDots, type Journey } from './dots.ts';
import { startElk } from './elk.ts';
import { centre, type Layout, type Point, type Rect, type Size } from './geometry.ts';
import { LayoutEngine } from './layout-engine.ts';
import { minimapStrip } from './minimap.ts';
import type { GraphModel } from './model.ts';
import type { Focus } from './scene.ts';
import { close, roomy } from './spacing.ts';
import { readTokens, type Tokens } from './tokens.ts';
import { travelBetween } from './views.ts';
import type { VisibleGraph } from './visible.ts';

export type Mode = 'follow' | 'overview';
export interface Arrangement {
	readonly graph: VisibleGraph;
	readonly layout: Layout;
}

const CAMERA_MS = 250;
/** Steps that follow one another faster than this, as when a key is held down, are shown at once. */
const HURRY_MS = 300;

export class Director {
	/** Null until the first layout has come. */
	arrangement = $state.raw<Arrangement | null>(null);
	viewport = $state.raw<Viewport>({ zoom: 1, pan: { x: 0, y: 0 } });
	panel = $state.raw<Size>({ width: 0, height: 0 });
	tokens = $state.raw<Tokens | null>(null);
	canvas = $state.raw<GraphCanvas | null>(null);
	/** The moment that is shown; it is behind the session's while a contribution is on its way. */
	index = $state(0);

	private readonly engine = new LayoutEngine(startElk);
	private readonly sizes = new Map<string, Size>();
	private sizesFor = '';
	private request = 0;
	private journey: Journey | null = null;
	private lastStep = -Infinity;
	private hurried = false;
	/** What is to stay where it is on the screen when the next layout comes, and where that is. */
	private anchor: { id: string; at: Point } | null = null;
	/** Where the camera is going, or stands; null after it was moved by hand. */
	private goal: Viewport | null = null;
	private gone = false;

	/** Draws into the stage; the cards are children of the layer above it. */
	async open(stage: HTMLElement, events: Omit<CanvasEvents, 'viewport'>): Promise<void> {
		this.tokens = readTokens(stage);
		const canvas = await GraphCanvas.create(stage, this.tokens, {
			...events,
			viewport: (viewport, byHand) => {
				this.viewport = viewport;
				if (byHand) this.goal = null;
			}
		});
		if (this.gone) canvas.destroy();
		else this.canvas = canvas;
	}

	close(): void {
		this.gone = true;
		this.journey?.end();
		this.canvas?.destroy();
		this.canvas = null;
		this.engine.dispose();
	}

	async restyle(stage: HTMLElement): Promise<void> {
		await tick();
		if (this.gone) return;
		this.tokens = readTokens(stage);
		this.canvas?.restyle(this.tokens);
	}

	/**
	 * Measures what has not been measured and lays the graph out.
	 * @param panel the shape to break rows for, or null for one row.
	 * @param look names what the sizes of the cards depend on: the theme and the texts.
	 */
	async arrange(graph: VisibleGraph, layer: HTMLElement, look: string, panel: Size | null): Promise<void> {
		const request = ++this.request;
		if (look !== this.sizesFor) {
			this.sizesFor = look;
			this.sizes.clear();
			this.arrangement = null;
		}
		await tick();
		await document.fonts.ready;
		if (request !== this.request || this.gone) return;
		for (const card of layer.querySelectorAll<HTMLElement>('[data-id]')) {
			const id = card.dataset.id ?? '';
			// The fraction of a pixel that the rounded size may lack would cut the last letter.
			if (!this.sizes.has(id))
				this.sizes.set(id, { width: card.offsetWidth + 1, height: card.offsetHeight + 1 });
		}
		const spacing = panel === null ? roomy : close;
		const layout = await this.engine.layout(graph, this.sizes, panel, spacing(this.tokens?.size));
		if (request === this.request && !this.gone) this.arrangement = { graph, layout };
	}

	/** Points the camera at what a moment is about, or at everything. */
	aim(mode: Mode, focus: Focus, still: boolean): void {
		const layout = this.arrangement?.layout;
		if (!layout || this.panel.width === 0) return;
		const node = layout.nodes.get(focus.node);
		if (mode === 'overview' || !node) this.move(overview(layout, this.panel), still);
		else {
			const others = focus.others.flatMap((id) => layout.nodes.get(id) ?? []);
			const present = still ? null : this.present;
			this.move(follow(layout, { node, others }, this.clearPanel, present), still);
		}
	}

	/** Brings one node into sight, if it is not. */
	reveal(id: string): void {
		const rect = this.arrangement?.layout.nodes.get(id);
		if (rect && !isInside(rect, this.panel, this.present)) this.lookAt(centre(rect), false);
	}

	lookAt(point: Point, still: boolean): void {
		this.move(centredOn(point, clampZoom(this.present.zoom), this.panel), still);
	}

	zoom(factor: number): void {
		this.move(zoomed(this.present, factor, this.panel), false);
	}

	/** Keeps a box at its place on the screen while it is folded or opened. */
	hold(id: string): void {
		const rect = this.rectOf(id);
		this.anchor = rect && { id, at: centre(onScreen(rect, this.viewport)) };
	}

	/** Moves to where the held box is again at its place; returns whether one was held. */
	release(): boolean {
		const { anchor } = this;
		this.anchor = null;
		const rect = anchor && this.rectOf(anchor.id);
		if (!anchor || !rect) return false;
		const { zoom } = this.viewport;
		const point = centre(rect);
		const pan = { x: anchor.at.x - point.x * zoom, y: anchor.at.y - point.y * zoom };
		this.move({ zoom, pan }, true);
		return true;
	}

	private rectOf(id: string): Rect | null {
		const layout = this.arrangement?.layout;
		return layout?.boxes.get(id) ?? layout?.nodes.get(id) ?? null;
	}

	/** Goes to a moment; contributions that arrive there are sent on their way first. */
	async show(
		timeline: Timeline,
		index: number,
		model: GraphModel,
		layer: HTMLElement | null,
		milliseconds: number
	): Promise<void> {
		this.journey?.end();
		this.journey = null;
		const now = performance.now();
		this.hurried = now - this.lastStep < HURRY_MS;
		this.lastStep = now;
		const lines = this.hurried || prefersStillness() ? null : this.linesTo(timeline, index, model);
		if (!layer || !lines) {
			this.index = index;
			return;
		}
		this.index = lines.from;
		const journey = sendDots(layer, lines.lines, milliseconds);
		this.journey = journey;
		await journey.arrived;
		if (this.journey === journey) this.index = index;
	}

	/** The lines along which contributions arrive at a moment, and the moment before they have. */
	private linesTo(timeline: Timeline, index: number, model: GraphModel) {
		const travel = travelBetween(timeline, this.index, index, model.keys);
		const lines = (travel?.edges ?? [])
			.flatMap((id) => [this.arrangement?.layout.edges.get(id) ?? []])
			.filter((line) => line.length > 1);
		return travel && lines.length > 0 ? { from: travel.from, lines } : null;
	}

	/** The panel without the strip in which the minimap lies, where there is one. */
	private get clearPanel(): Size {
		const picture = this.arrangement?.layout;
		if (!picture || fitsReadably(picture, this.panel)) return this.panel;
		const { width, height } = this.panel;
		return { width, height: height - minimapStrip(picture, this.panel) };
	}

	private get present(): Viewport {
		return this.goal ?? this.viewport;
	}

	private move(to: Viewport, still: boolean): void {
		const { zoom, pan } = this.present;
		if (to.zoom === zoom && to.pan.x === pan.x && to.pan.y === pan.y) return;
		this.goal = to;
		this.canvas?.move(to, still || this.hurried || prefersStillness() ? 0 : CAMERA_MS);
	}
}
