/** @file What is drawn, derived from the timeline, the moment that is shown and what the person at the screen chose. */
import type { NodeId, Timeline } from '#debug';
import type { Director, Mode } from './director.svelte.ts';
import { graphModel } from './model.ts';
import {
	focusOf,
	foldingAt,
	limitsOf,
	marksOf,
	nodeClasses,
	signatureOf,
	symbolOf,
	viewsAt
} from './scene.ts';
import { edgeViews, keepUnchanged, mergedViews, type NodeView } from './views.ts';
import { flattened, visible } from './visible.ts';

export class Picture {
	mode = $state<Mode>('follow');
	collapsed = $state.raw<ReadonlySet<string>>(new Set());

	private kept: ReadonlyMap<string, NodeView> = new Map();
	private keptOf: Timeline | null = null;

	/** The arguments are asked again whenever they may have changed. */
	constructor(
		private readonly director: Director,
		private readonly timeline: () => Timeline,
		private readonly chosen: () => NodeId | null
	) {}

	readonly model = $derived.by(() => graphModel(this.timeline().trace, symbolOf));
	readonly signature = $derived.by(() => signatureOf(this.model));
	readonly graph = $derived.by(() =>
		visible(this.mode === 'overview' ? flattened(this.model) : this.model, this.collapsed)
	);
	readonly limits = $derived.by(() => limitsOf(this.timeline(), this.model));
	/** The moment that is shown; a new pass may be shorter than the one before. */
	readonly index = $derived.by(() => Math.min(this.director.index, this.timeline().moments.length - 1));
	readonly views = $derived.by(() => {
		const timeline = this.timeline();
		const views = viewsAt(timeline, this.index, this.model);
		this.kept = keepUnchanged(this.kept, views, timeline === this.keptOf);
		this.keptOf = timeline;
		return this.kept;
	});
	readonly selected = $derived.by(() => {
		const id = this.chosen();
		return id === null ? '' : (this.model.keys.get(id) ?? '');
	});
	readonly classes = $derived.by(() => nodeClasses(this.graph, this.views, this.selected));
	readonly marks = $derived.by(() => {
		const edges = mergedViews(this.graph, edgeViews(this.timeline(), this.index, this.model));
		return marksOf(this.graph, this.views, this.classes, edges);
	});
	/** An overview is too small to read a note on unbroadcasting in. */
	readonly folding = $derived.by(() =>
		this.mode === 'overview' ? null : foldingAt(this.timeline(), this.index, this.model, this.graph)
	);
	readonly focus = $derived.by(() => focusOf(this.timeline(), this.index, this.model, this.graph));
	readonly layout = $derived.by(() => this.director.arrangement?.layout ?? null);
	/** Whether the whole picture is in the panel, so that a minimap would say nothing. */
	readonly allSeen = $derived.by(() => {
		const { panel, viewport } = this.director;
		const { width, height } = this.layout ?? { width: 0, height: 0 };
		return width * viewport.zoom <= panel.width && height * viewport.zoom <= panel.height;
	});
	/** The shape to break rows for, in steps: they break anew only when it has changed noticeably. */
	readonly rows = $derived.by(() => {
		const { width, height } = this.director.panel;
		return this.mode === 'overview' ? `${Math.round(width / 40)} ${Math.round(height / 40)}` : '';
	});

	toggle(box: string): void {
		const next = new Set(this.collapsed);
		if (!next.delete(box)) next.add(box);
		this.collapsed = next;
	}

	/** Points the camera at the moment. */
	aim(still: boolean): void {
		this.director.aim(this.mode, this.focus, still);
	}
}
