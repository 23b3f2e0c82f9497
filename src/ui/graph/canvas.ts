/**
 * @file Cytoscape behind a narrow door: what is the same from step to step, and pan and zoom. It draws its whole canvas again
 * when anything on it changes, so nothing on it is changed by a step: that lies over it, see StateLayer.svelte.
 */
import type { Core, ElementDefinition, EventObject } from 'cytoscape';
import { afterPaint } from '../frames.ts';
import { FAR, MAX_ZOOM, MIN_ZOOM, type Viewport } from './camera.ts';
import { canvasStyle } from './canvas-style.ts';
import { centre, type Layout, type Point, type Rect } from './geometry.ts';
import { polylineOf } from './polyline.ts';
import type { Tokens } from './tokens.ts';
import type { VisibleGraph } from './visible.ts';

export interface CanvasEvents {
	/** A node or a folded box was pressed. */
	press(id: string): void;
	/** A point of the picture outside all nodes was pressed. */
	pressAt(point: Point): void;
	/** The text that is told of a node while the pointer is over it. */
	hint(id: string): string;
	/** An open box was pressed twice. */
	fold(id: string): void;
	/** Pan or zoom have changed; `byHand` when the person at the screen did it. */
	viewport(viewport: Viewport, byHand: boolean): void;
}

export class GraphCanvas {
	private far = false;
	/** What the canvas was drawn for last. */
	private drawn: Viewport = { zoom: 1, pan: { x: 0, y: 0 } };
	/** Where the camera stands, while the canvas is not yet drawn for it. */
	private ahead: Viewport | null = null;
	private callOff = (): void => undefined;

	private constructor(
		private readonly cy: Core,
		private readonly events: CanvasEvents
	) {
		let moving = false;
		// The second press of two is not a press of its own.
		const isSecond = ({ originalEvent }: EventObject) =>
			originalEvent instanceof UIEvent && originalEvent.detail > 1;
		cy.on('tap', (event) => {
			if (isSecond(event)) return;
			const isItem = event.target !== cy && event.target.hasClass('item');
			if (isItem) events.press(String(event.target.id()));
			else events.pressAt(event.position);
		});
		cy.on('dbltap', 'node.box', (event) => events.fold(String(event.target.id())));
		cy.on('mouseover mouseout', 'node.item', (event) => {
			const container = cy.container();
			if (!container) return;
			const over = event.type === 'mouseover';
			container.style.cursor = over ? 'pointer' : '';
			container.title = over ? events.hint(String(event.target.id())) : '';
		});
		cy.on('dragpan scrollzoom pinchzoom', () => (moving = true));
		cy.on('viewport', () => {
			this.showDetail();
			this.ahead = null;
			events.viewport(this.viewport, moving);
			moving = false;
		});
		cy.on('render', () => {
			this.drawn = this.cameraOfCanvas;
			this.place();
		});
	}

	static async create(container: HTMLElement, tokens: Tokens, events: CanvasEvents): Promise<GraphCanvas> {
		const { default: cytoscape } = await import('cytoscape');
		const cy = cytoscape({
			container,
			style: canvasStyle(tokens),
			layout: { name: 'preset' },
			minZoom: MIN_ZOOM,
			maxZoom: MAX_ZOOM,
			autoungrabify: true,
			autounselectify: true,
			boxSelectionEnabled: false
		});
		return new GraphCanvas(cy, events);
	}

	get viewport(): Viewport {
		return this.ahead ?? this.cameraOfCanvas;
	}

	private get cameraOfCanvas(): Viewport {
		return { zoom: this.cy.zoom(), pan: { ...this.cy.pan() } };
	}

	/**
	 * @param names what is read of a node from far away.
	 * @param compact whether the lines are those of an overview, which is drawn small.
	 */
	setGraph(graph: VisibleGraph, layout: Layout, names: ReadonlyMap<string, string>, compact: boolean): void {
		const elements: ElementDefinition[] = [];
		const parents = new Set(graph.boxes.map((box) => box.parent));
		for (const box of graph.boxes)
			elements.push(
				nodeElement(box.id, layout.boxes.get(box.id), parents.has(box.id) ? 'box outer' : 'box', box.label)
			);
		for (const [id, rect] of layout.nodes) elements.push(nodeElement(id, rect, 'item', names.get(id) ?? ''));
		for (const edge of graph.edges) {
			const source = layout.nodes.get(edge.from);
			const target = layout.nodes.get(edge.to);
			const points = layout.edges.get(edge.id);
			if (!source || !target || !points) continue;
			const ends = { id: edge.id, source: edge.from, target: edge.to };
			const data = { ...ends, ...polylineOf(points, source, target) };
			const classes = compact ? 'compact' : '';
			elements.push({ group: 'edges', data, classes, pannable: true });
		}
		this.far = false;
		this.cy.batch(() => {
			this.cy.elements().remove();
			this.cy.add(elements);
		});
		this.showDetail();
	}

	move(to: Viewport, milliseconds: number): void {
		this.cy.stop(true);
		if (milliseconds === 0) this.jump(to);
		else
			this.cy.animate(
				{ zoom: to.zoom, pan: { ...to.pan } },
				{ duration: milliseconds, easing: 'ease-in-out' }
			);
	}

	/** Shifts the canvas as it is, which costs nothing, and has it drawn for its new place when that has been painted. */
	private jump(to: Viewport): void {
		this.ahead = to;
		this.place();
		this.events.viewport(to, false);
		this.callOff();
		this.callOff = afterPaint(() => {
			if (this.ahead) this.cy.viewport({ zoom: to.zoom, pan: { ...to.pan } });
		});
	}

	private place(): void {
		const container = this.cy.container();
		if (!container) return;
		const { zoom, pan } = this.viewport;
		const scale = zoom / this.drawn.zoom;
		const x = pan.x - scale * this.drawn.pan.x;
		const y = pan.y - scale * this.drawn.pan.y;
		const isThere = scale === 1 && x === 0 && y === 0;
		container.style.transform = isThere ? '' : `translate(${x}px, ${y}px) scale(${scale})`;
	}

	restyle(tokens: Tokens): void {
		this.cy.style(canvasStyle(tokens));
	}

	resize(): void {
		this.cy.resize();
	}

	destroy(): void {
		this.callOff();
		this.cy.destroy();
	}

	private showDetail(): void {
		const far = this.cy.zoom() < FAR;
		if (far === this.far) return;
		this.far = far;
		this.cy.nodes().toggleClass('far', far);
	}
}

function nodeElement(
	id: string,
	rect: Rect | undefined,
	kind: 'box' | 'box outer' | 'item',
	label: string
): ElementDefinition {
	const { x, y, width, height } = rect ?? { x: 0, y: 0, width: 0, height: 0 };
	const position = centre({ x, y, width, height });
	const data = { id, width, height, label };
	return { group: 'nodes', data, position: { ...position }, classes: kind, pannable: true };
}
