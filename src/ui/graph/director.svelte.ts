/** @file Brings a graph on the screen: measures the cards, asks for a layout, moves the camera, sends contributions. */
import type { Timeline } from '#debug';
import { tick } from 'svelte';
import { centredOn, clampZoom, follow, isInside, overview, zoomed, type Viewport } from './camera.ts';
import { GraphCanvas } from './canvas.ts';
import { prefersStillness, sendDots } from './dots.ts';
import { startElk } from './elk.ts';
import { centre, type Layout, type Point, type Size } from './geometry.ts';
import { LayoutEngine } from './layout-engine.ts';
import type { GraphModel } from './model.ts';
import type { Focus } from './scene.ts';
import { readTokens, type Tokens } from './tokens.ts';
import { travelBetween } from './views.ts';
import type { VisibleGraph } from './visible.ts';

export type Mode = 'follow' | 'overview';
export interface Arrangement {
	readonly graph: VisibleGraph;
	readonly layout: Layout;
}

const CAMERA_MS = 250;
/** Height of a note on unbroadcasting, in lines of the smallest text. */
const NOTE_LINES = 6;

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
	private journey = 0;
	private gone = false;

	/** Draws into the stage; the cards are children of the layer above it. */
	async open(stage: HTMLElement, press: (id: string) => void): Promise<void> {
		this.tokens = readTokens(stage);
		const canvas = await GraphCanvas.create(stage, this.tokens, {
			press,
			viewport: (viewport) => (this.viewport = viewport)
		});
		if (this.gone) canvas.destroy();
		else this.canvas = canvas;
	}

	close(): void {
		this.gone = true;
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
		const layout = await this.engine.layout(graph, this.sizes, panel, this.tokens?.size);
		if (request === this.request && !this.gone) this.arrangement = { graph, layout };
	}

	/** Points the camera at nodes, or at everything. */
	aim(mode: Mode, focus: Focus, still: boolean): void {
		const layout = this.arrangement?.layout;
		if (!layout || this.panel.width === 0) return;
		const node = layout.nodes.get(focus.node);
		if (mode === 'overview' || !node) {
			this.move(overview({ x: 0, y: 0, width: layout.width, height: layout.height }, this.panel), still);
			return;
		}
		const operands = focus.operands.flatMap((id) => layout.nodes.get(id) ?? []);
		const noted = focus.note === null ? undefined : layout.nodes.get(focus.note);
		if (noted) operands.push({ ...noted, height: noted.height + NOTE_LINES * (this.tokens?.size ?? 14) });
		this.move(follow(node, operands, this.clearPanel, still ? null : this.viewport), still);
	}

	/** Brings one node into sight, if it is not. */
	reveal(id: string): void {
		const rect = this.arrangement?.layout.nodes.get(id);
		if (rect && !isInside(rect, this.panel, this.viewport)) this.lookAt(centre(rect), false);
	}

	lookAt(point: Point, still: boolean): void {
		this.move(centredOn(point, clampZoom(this.viewport.zoom), this.panel), still);
	}

	zoom(factor: number): void {
		this.move(zoomed(this.viewport, factor, this.panel), false);
	}

	/** Goes to a moment; contributions that arrive there are sent on their way first. */
	async show(
		timeline: Timeline,
		index: number,
		model: GraphModel,
		layer: HTMLElement | null,
		milliseconds: number
	) {
		const journey = ++this.journey;
		const layout = this.arrangement?.layout;
		const travel = prefersStillness() ? null : travelBetween(timeline, this.index, index, model.keys);
		const lines = travel?.edges
			.flatMap((id) => [layout?.edges.get(id) ?? []])
			.filter((line) => line.length > 1);
		if (layer && travel && lines && lines.length > 0) {
			this.index = travel.from;
			await sendDots(layer, lines, milliseconds);
		}
		if (journey === this.journey) this.index = index;
	}

	/** The panel without the strip in which the minimap lies. */
	private get clearPanel(): Size {
		const strip = this.panel.height > 300 ? 48 : 0;
		return { width: this.panel.width, height: this.panel.height - strip };
	}

	private move(to: Viewport, still: boolean): void {
		this.canvas?.move(to, still || prefersStillness() ? 0 : CAMERA_MS);
	}
}
