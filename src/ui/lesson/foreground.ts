/** @file What of the debugger is brought to the fore at a stop, without hiding what the learner has opened. */
import type { NodeId, TraceNode } from '#debug';
import { focusAt, type Focus, type Lesson, type PanelName, type Stop } from '#lesson';
import type { DebugSession } from '../session.svelte.ts';
import type { View } from '../view.ts';

/** Where the pane stands in which the page shows one at a time. */
export interface Views {
	view: View;
}

interface Place {
	readonly stage?: DebugSession['stage'];
	readonly tool?: string;
	readonly view?: View;
}

const tool = (name: string): Place => ({ tool: name, view: 'table' });

/** Where each panel is. The code shares its pane with the text that is being read, so that only the learner opens it. */
export const PLACES: Readonly<Record<PanelName, Place>> = {
	graph: { stage: 'graph' },
	training: { stage: 'training' },
	code: {},
	derivation: { view: 'derivation' },
	tensor: { view: 'inspector' },
	output: { view: 'output' },
	tensors: tool('tensors'),
	variables: tool('variables'),
	watches: tool('watches'),
	'what-if': tool('what-if'),
	breakpoints: tool('breakpoints'),
	origin: tool('origin'),
	'gradient-check': tool('gradient-check'),
	bookmarks: tool('bookmarks'),
	'be-the-engine': tool('be-the-engine')
};

export class Foreground {
	/** What is where because it was put there; where something else is now, the learner has chosen it. */
	private stage: DebugSession['stage'];
	private tool: string;
	private node: string | null = null;
	private applied: Focus | null = null;

	constructor(
		private readonly lesson: Lesson,
		private readonly session: DebugSession,
		private readonly views: Views
	) {
		this.stage = session.stage;
		this.tool = session.tool;
	}

	/** A stop is visited, or with null the page is opened. */
	arrive(stop: Stop | null): void {
		const focus = focusAt(this.lesson, stop);
		const isNew = focus !== this.applied;
		this.applied = focus;
		const wanted = (focus?.panels ?? []).map((panel) => PLACES[panel]);
		const isTraining = stop?.until !== undefined;
		const stage = isTraining ? 'training' : (wanted.find((place) => place.stage)?.stage ?? 'graph');
		if (this.session.stage === this.stage) this.session.stage = this.stage = stage;
		if (focus && isNew) this.take(wanted, false);
	}

	/** The debugger has gone to a stop's moment: its tensors are there now. */
	settle(): void {
		const { session, applied } = this;
		const chosen = session.trace?.nodes.find(({ id }) => id === session.selected);
		// The same tensor has another number in another pass.
		const isOurs = session.selected === null ? this.node === null : this.isNamed(chosen, this.node);
		if (!session.trace || !isOurs) return;
		const name = applied?.nodes[0]?.text;
		session.selected = (name === undefined ? undefined : this.nodeNamed(name)) ?? null;
		this.node = session.selected === null ? null : (name ?? null);
	}

	private isNamed(node: Pick<TraceNode, 'name' | 'label'> | undefined, name: string | null): boolean {
		return node !== undefined && name !== null && (node.name === name || node.label === name);
	}

	/** The learner asks for panels; `beside` says that the text is to stay where one pane is shown at a time. */
	open(panels: readonly PanelName[], beside = false): void {
		const { view } = this.views;
		this.take(
			panels.map((panel) => PLACES[panel]),
			true
		);
		if (beside) this.views.view = view;
	}

	nodeNamed(name: string): NodeId | undefined {
		return this.session.trace?.nodes.findLast((node) => this.isNamed(node, name))?.id;
	}

	private take(places: readonly Place[], isAsked: boolean): void {
		const { session, views } = this;
		const stage = places.find((place) => place.stage)?.stage;
		if (stage && (isAsked || session.stage === this.stage)) session.stage = this.stage = stage;
		const named = places.find((place) => place.tool)?.tool;
		if (named && (isAsked || session.tool === this.tool)) session.tool = this.tool = named;
		const view = places.find((place) => place.view)?.view;
		// One pane stands in the place of another, even of the text: only the learner chooses there.
		if (view && isAsked) views.view = view;
	}
}
