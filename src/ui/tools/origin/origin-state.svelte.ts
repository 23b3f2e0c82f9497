/** @file Which entry is asked about, in which direction, and the way that led to it. */
import type { NodeId, PassState, Timeline } from '#debug';
import { destinations, numberAt, Origins, type Entry } from '#derive';

/** What of the page the questions are about. */
interface Asking {
	readonly timeline: Timeline | null;
	readonly state: PassState | null;
	readonly index: number;
	readonly selected: NodeId | null;
	tool: string;
}

/** A tensor by its place among those of the trace: the ids of another pass are others. */
export interface Question {
	readonly place: number;
	readonly what: Entry['what'];
	readonly entry: number;
	/** The moment at which it is read; null for that of the cursor. */
	readonly at: number | null;
}

const NOBODY: ReadonlySet<NodeId> = new Set();

export class OriginState {
	way = $state<'from' | 'to'>('from');
	/** The questions that were followed, the present one last; empty while the tool follows the step. */
	trail = $state.raw<readonly Question[]>([]);

	/** Grows with every question from elsewhere on the page. */
	asked = $state(0);

	constructor(private readonly page: Asking) {}

	private readonly origins = $derived.by(() => (this.page.timeline ? new Origins(this.page.timeline) : null));
	/** The entry that is asked about: of the last question, else of what the step changes. */
	readonly entry = $derived.by<Entry | null>(() => {
		const question = this.trail.at(-1);
		return question ? this.entryOf(question) : this.ofStep();
	});
	readonly origin = $derived.by(() => (this.entry && this.origins ? this.origins.of(this.entry) : null));
	readonly gone = $derived.by(() =>
		this.entry && this.origins ? destinations(this.origins.nodes, this.entry) : null
	);
	/** The tensors that the answer is about; marked in the graph while the tool is shown. */
	readonly concerned = $derived.by<ReadonlySet<NodeId>>(() => {
		if (this.page.tool !== 'origin') return NOBODY;
		if (this.way === 'to') return new Set(this.gone?.departures.flatMap(({ node, by }) => [node, by]) ?? []);
		const terms = this.origin?.parts.flatMap((part) => part.terms) ?? [];
		const factors = terms.flatMap(({ first, second }) => [first, second]);
		const ids = factors.flatMap((factor) => (factor?.entry ? [factor.entry.node] : []));
		return new Set([...ids, ...(this.entry ? [this.entry.node] : [])]);
	});

	entryOf({ place, what, entry, at }: Question): Entry | null {
		const { timeline, index } = this.page;
		const node = timeline?.trace.nodes[place];
		// Another pass may have another shape.
		if (!node || entry >= node.value.data.length) return null;
		return { node: node.id, what, entry, at: at ?? index };
	}

	/** Without a question: the first entry of what the step changes, or of the tensor that was chosen. */
	private ofStep(): Entry | null {
		const { timeline, state, selected, index } = this.page;
		const id = selected ?? state?.contribution?.target ?? state?.current ?? null;
		const node = id === null ? undefined : timeline?.byId.get(id);
		if (!node || node.value.data.length === 0) return null;
		const what = state?.nodes.get(node.id)?.dhdx ? 'dhdx' : 'value';
		return { node: node.id, what, entry: 0, at: index };
	}

	private question({ node, what, entry, at }: Entry): Question {
		const { timeline, index } = this.page;
		const place = timeline!.trace.nodes.findIndex(({ id }) => id === node);
		// A dhdx is read when it was used; where it is still the same, the answer follows the cursor.
		const now = numberAt(timeline!, { node, what, entry, at: index });
		const then = numberAt(timeline!, { node, what, entry, at });
		return { place, what, entry, at: Object.is(now, then) ? null : at };
	}

	/** Asks about an entry anew, and shows the tool. */
	ask(node: NodeId, what: Entry['what'], entry: number): void {
		if (!this.page.timeline) return;
		this.trail = [this.question({ node, what, entry, at: this.page.index })];
		this.page.tool = 'origin';
		this.asked++;
	}

	/** Follows a factor to its own origin. */
	follow(entry: Entry): void {
		const before = this.trail.length > 0 ? this.trail : this.entry ? [this.question(this.entry)] : [];
		this.trail = [...before, this.question(entry)];
	}

	/** Another entry in place of the present one. */
	change(entry: Partial<Entry>): void {
		if (!this.entry) return;
		this.trail = [
			...this.trail.slice(0, -1),
			this.question({ ...this.entry, ...entry, at: this.page.index })
		];
	}

	/** Goes back to an earlier question. */
	back(to: number): void {
		this.trail = this.trail.slice(0, to + 1);
	}

	/** Lets go: the tool follows the step again. */
	letGo(): void {
		this.trail = [];
	}
}
