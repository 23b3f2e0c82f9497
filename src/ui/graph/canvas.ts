/** @file Cytoscape behind a narrow door: borders, edges, pan and zoom. It keeps no state that is not handed to it. */
import type { Core, ElementDefinition } from 'cytoscape';
import { FAR, MAX_ZOOM, MIN_ZOOM, type Viewport } from './camera.ts';
import { canvasStyle } from './canvas-style.ts';
import { centre, type Layout, type Rect } from './geometry.ts';
import { polylineOf } from './polyline.ts';
import type { Tokens } from './tokens.ts';
import type { EdgeView } from './views.ts';
import type { VisibleGraph } from './visible.ts';

export interface CanvasEvents {
	/** A node or a folded box was pressed. */
	press(id: string): void;
	/** Pan or zoom have changed; `byHand` when the person at the screen did it. */
	viewport(viewport: Viewport, byHand: boolean): void;
}

export class GraphCanvas {
	private far = false;
	private classes = new Map<string, string>();

	private constructor(
		private readonly cy: Core,
		events: CanvasEvents
	) {
		let moving = false;
		cy.on('tap', 'node.item', (event) => events.press(String(event.target.id())));
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

	setGraph(graph: VisibleGraph, layout: Layout, labelOf: (id: string) => string): void {
		const elements: ElementDefinition[] = [];
		for (const [id, rect] of layout.boxes) elements.push(nodeElement(id, rect, 'box', labelOf(id)));
		for (const [id, rect] of layout.nodes) elements.push(nodeElement(id, rect, 'item', labelOf(id)));
		for (const edge of graph.edges) {
			const source = layout.nodes.get(edge.from);
			const target = layout.nodes.get(edge.to);
			const points = layout.edges.get(edge.id);
			if (!source || !target || !points) continue;
			const ends = { id: edge.id, source: edge.from, target: edge.to };
			elements.push({ group: 'edges', data: { ...ends, ...polylineOf(points, source, target) } });
		}
		this.classes = new Map();
		this.far = false;
		this.cy.batch(() => {
			this.cy.elements().remove();
			this.cy.add(elements);
		});
		this.showDetail();
	}

	/** Only elements whose class differs from the last call are touched. */
	setClasses(nodes: ReadonlyMap<string, string>, edges: ReadonlyMap<string, EdgeView>): void {
		this.cy.batch(() => {
			for (const [id, name] of [...nodes, ...edges]) {
				const old = this.classes.get(id);
				if (old === name) continue;
				const element = this.cy.$id(id);
				element.removeClass(old ?? '');
				element.addClass(name);
				this.classes.set(id, name);
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

const nodeElement = (id: string, rect: Rect, kind: 'box' | 'item', label: string): ElementDefinition => ({
	group: 'nodes',
	data: { id, width: rect.width, height: rect.height, label },
	position: { ...centre(rect) },
	classes: kind
});
