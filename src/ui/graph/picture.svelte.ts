/** @file What is drawn, derived from the timeline, the moment that is shown and what the person at the screen chose. */
import type { NodeId, Timeline } from '#debug';
import { untrack } from 'svelte';
import { MOST_AT_ONCE } from './bundles.ts';
import { FAR, onScreen, seen } from './camera.ts';
import type { Director, Mode } from './director.svelte.ts';
import { firstFolding } from './first-folding.ts';
import { sizeOf, type Point } from './geometry.ts';
import { minimapPlace } from './minimap.ts';
import { nodesById } from './lookups.ts';
import { boxText, graphModel } from './model.ts';
import { focusOf, foldingAt, limitsOf, nodeClasses, signatureOf, symbolOf, viewsAt } from './scene.ts';
import { Tally } from './tally.ts';
import { titleAt, titlePlaces } from './titles.ts';
import { keepUnchanged, type NodeView } from './views.ts';
import { flattened, visible } from './visible.ts';

/** The titles of an overview are drawn this much larger than the smallest text, because it is seen from farther away. */
export const COMPACT_TITLE = 1.2;

export class Picture {
	mode = $state<Mode>('follow');
	private kept = new Map<string, NodeView>();
	private keptOf: Timeline | null = null;

	/** The arguments are asked again whenever they may have changed. */
	constructor(
		private readonly director: Director,
		private readonly timeline: () => Timeline,
		private readonly chosen: () => NodeId | null,
		private readonly marked: () => ReadonlySet<NodeId>
	) {}

	readonly model = $derived.by(() => graphModel(this.timeline().trace, symbolOf));
	readonly signature = $derived.by(() => signatureOf(this.model));
	/** Boxes that are folded: what a person has chosen, until another graph is drawn. */
	collapsed = $derived.by<ReadonlySet<string>>(() => {
		void this.signature;
		return untrack(() => firstFolding(this.model));
	});
	readonly graph = $derived.by(() => visible(this.flat ? flattened(this.model) : this.model, this.collapsed));
	readonly limits = $derived.by(() => limitsOf(this.timeline(), this.model));
	/** The moment that is shown; a new pass may be shorter than the one before. */
	readonly index = $derived.by(() => this.timeline().at(this.director.index).index);
	readonly views = $derived.by(() => {
		const timeline = this.timeline();
		const samePass = timeline === this.keptOf;
		this.keptOf = timeline;
		// A view that was kept of another pass is compared by its dhdx, and then is of this one.
		if (!samePass) this.kept = new Map();
		return keepUnchanged(this.kept, viewsAt(timeline, this.index, this.model), () => samePass);
	});
	private readonly tally = $derived.by(() => new Tally(this.timeline(), this.model, this.graph));
	/** What is in the folded boxes. */
	readonly inside = $derived.by(() => this.tally.inside(this.index));
	readonly selected = $derived.by(() => {
		const id = this.chosen();
		return id === null ? '' : (this.model.keys.get(id) ?? '');
	});
	private readonly spokenOf = $derived.by(
		() => new Set([...this.marked()].map((id) => this.model.keys.get(id) ?? ''))
	);
	private readonly current = $derived.by(() => {
		const { kind, node } = this.timeline().at(this.index);
		return kind === 'start' || kind === 'line' ? '' : (this.model.keys.get(node) ?? '');
	});
	readonly classes = $derived.by(() => {
		const { views, inside, current, selected, spokenOf: marked } = this;
		return nodeClasses(this.graph, { views, inside, current, selected, marked });
	});
	readonly edges = $derived.by(() => this.tally.edges(this.index));
	/** An overview is too small to read a note on unbroadcasting in. */
	readonly folding = $derived.by(() =>
		this.mode === 'overview' ? null : foldingAt(this.timeline(), this.index, this.model, this.graph)
	);
	readonly focus = $derived.by(() => focusOf(this.timeline(), this.index, this.model, this.graph));
	readonly layout = $derived.by(() => this.director.arrangement?.layout ?? null);
	/** Whether the whole picture is in the panel, so that a minimap would say nothing. */
	readonly allSeen = $derived.by(() => {
		const { panel, viewport } = this.director;
		if (!this.layout) return true;
		const { x, y, width, height } = onScreen({ x: 0, y: 0, ...sizeOf(this.layout) }, viewport);
		return x > -1 && y > -1 && x + width < panel.width + 1 && y + height < panel.height + 1;
	});
	/** Where the minimap lies, or null where there is none. */
	readonly minimap = $derived.by(() => {
		const { layout } = this;
		if (!layout || this.allSeen) return null;
		const rects = [this.focus.node, ...this.focus.others].flatMap((id) => layout.nodes.get(id) ?? []);
		const precious = rects.map((rect) => onScreen(rect, this.director.viewport));
		return minimapPlace(layout, this.director.panel, precious);
	});
	readonly titles = $derived.by(() => {
		const { viewport, panel, tokens } = this.director;
		if (!this.layout || !tokens || viewport.zoom < FAR) return [];
		const size = tokens.size * (this.compact ? COMPACT_TITLE : 1);
		return titlePlaces(this.graph.boxes, this.layout, seen(viewport, panel), size);
	});
	/** The shape to break rows for, in steps: they break anew only when it has changed noticeably. */
	readonly rows = $derived.by(() => {
		const { width, height } = this.director.panel;
		return this.mode === 'overview' ? `${Math.round(width / 40)} ${Math.round(height / 40)}` : '';
	});

	/** An overview has no room for boxes in boxes; a large graph has too much in it for anything else. */
	private get flat(): boolean {
		return this.mode === 'overview' && this.model.nodes.length <= MOST_AT_ONCE;
	}

	/** Whether the cards show only what an overview needs. */
	get compact(): boolean {
		return this.mode === 'overview';
	}

	toggle(box: string): void {
		this.director.hold(box);
		const next = new Set(this.collapsed);
		if (!next.delete(box)) next.add(box);
		this.collapsed = next;
	}

	/** What a card may have no room for: the whole expression that made a node, or the name of a folded box. */
	fullText(id: string): string {
		const node = nodesById(this.model).get(id);
		const box = this.model.boxes.find((each) => each.id === id);
		return node ? node.source.label : box ? boxText(box) : '';
	}

	/** Looks at what a press between the nodes has met: the title of a box folds it. */
	pressAt(point: Point): void {
		const title = titleAt(this.titles, point);
		if (title) this.toggle(title.box);
	}

	/** Shows a new layout: a box that was just folded or opened stays at its place. */
	settle(): void {
		if (this.mode === 'overview' || !this.director.release()) this.aim(true);
	}

	/** Points the camera at the moment. */
	aim(still: boolean): void {
		this.director.aim(this.mode, this.focus, still);
	}
}
