/** @file Cytoscape behind a narrow door: borders, edges, pan and zoom. It keeps no state that is not handed to it. */
import type { Core, ElementDefinition, EventObject } from 'cytoscape';
import { FAR, MAX_ZOOM, MIN_ZOOM, type Viewport } from './camera.ts';
import { canvasStyle } from './canvas-style.ts';
import { centre, type Layout, type Point, type Rect } from './geometry.ts';
import { polylineOf } from './polyline.ts';
import type { Tokens } from './tokens.ts';
import type { VisibleGraph } from './visible.ts';

/** What a node or an edge is drawn with: its classes, and the text that a node shows from far away. */
export interface Mark {
	readonly classes: string;
	readonly label: string;
}

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
	private marks = new Map<string, Mark>();

	private constructor(
		private readonly cy: Core,
		events: CanvasEvents
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
			events.viewport(this.viewport, moving);
			moving = false;
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
		return { zoom: this.cy.zoom(), pan: { ...this.cy.pan() } };
	}

	/** @param compact whether the lines are those of an overview, which is drawn small. */
	setGraph(graph: VisibleGraph, layout: Layout, compact: boolean): void {
		const elements: ElementDefinition[] = [];
		const parents = new Set(graph.boxes.map((box) => box.parent));
		for (const box of graph.boxes)
			elements.push(
				nodeElement(box.id, layout.boxes.get(box.id), parents.has(box.id) ? 'box outer' : 'box', box.label)
			);
		for (const [id, rect] of layout.nodes) elements.push(nodeElement(id, rect, 'item', ''));
		for (const edge of graph.edges) {
			const source = layout.nodes.get(edge.from);
			const target = layout.nodes.get(edge.to);
			const points = layout.edges.get(edge.id);
			if (!source || !target || !points) continue;
			const ends = { id: edge.id, source: edge.from, target: edge.to };
			const data = { ...ends, ...polylineOf(points, source, target) };
			// An edge that turns back to the left leads around a row.
			const turns = points.some(({ x }, i) => x < (points[i - 1]?.x ?? x) - 1);
			const classes = `${compact ? 'compact' : ''} ${turns ? 'around' : ''}`;
			elements.push({ group: 'edges', data, classes, pannable: true });
		}
		this.marks = new Map();
		this.far = false;
		this.cy.batch(() => {
			this.cy.elements().remove();
			this.cy.add(elements);
		});
		this.showDetail();
	}

	/** Only elements whose mark differs from the last call are touched. */
	setMarks(marks: ReadonlyMap<string, Mark>): void {
		this.cy.batch(() => {
			for (const [id, mark] of marks) {
				const old = this.marks.get(id);
				if (old && old.classes === mark.classes && old.label === mark.label) continue;
				const element = this.cy.$id(id);
				element
					.removeClass(old?.classes ?? '')
					.addClass(mark.classes)
					.data('label', mark.label);
				this.marks.set(id, mark);
			}
		});
	}

	move(to: Viewport, milliseconds: number): void {
		this.cy.stop(true);
		if (milliseconds === 0) this.cy.viewport({ zoom: to.zoom, pan: { ...to.pan } });
		else
			this.cy.animate(
				{ zoom: to.zoom, pan: { ...to.pan } },
				{ duration: milliseconds, easing: 'ease-in-out' }
			);
	}

	restyle(tokens: Tokens): void {
		this.cy.style(canvasStyle(tokens));
	}

	resize(): void {
		this.cy.resize();
	}

	destroy(): void {
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
