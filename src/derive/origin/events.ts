/** @file What happened to each node of a pass, found once. */
import type { Moment, NodeId, Timeline } from '#debug';

/** A node that has another among its operands. */
export interface Use {
	readonly user: NodeId;
	readonly operand: number;
}

export class Events {
	private readonly changed = new Map<NodeId, Moment[]>();
	private readonly made = new Map<NodeId, Moment[]>();
	private readonly used = new Map<NodeId, Use[]>();

	/** Time is proportional to nodes and moments. */
	constructor({ trace, moments }: Timeline) {
		for (const { id, depends_on } of trace.nodes)
			depends_on.forEach((to, operand) => put(this.used, to, { user: id, operand }));
		for (const moment of moments) {
			const step = trace.steps[moment.step];
			const change = step?.contributions[moment.contribution];
			if (moment.kind === 'contribution' && change) {
				put(this.changed, change.target, moment);
				put(this.made, moment.node, moment);
			}
			const isSet = moment.kind === 'zero' || moment.kind === 'seed' || moment.kind === 'enter';
			if (isSet && step?.set) put(this.changed, moment.node, moment);
		}
	}

	/** The moments up to one of them at which a node's dhdx was set, or contributed to. */
	changes = (id: NodeId, last: number): Moment[] => upTo(this.changed.get(id), last);

	/** Those at which a node's `back` contributed. */
	contributions = (id: NodeId, last: number): Moment[] => upTo(this.made.get(id), last);

	uses = (id: NodeId): readonly Use[] => this.used.get(id) ?? [];
}

const upTo = (moments: readonly Moment[] = [], last: number): Moment[] =>
	moments.filter(({ index }) => index <= last);

function put<Item>(lists: Map<NodeId, Item[]>, id: NodeId, item: Item): void {
	const list = lists.get(id);
	if (list) list.push(item);
	else lists.set(id, [item]);
}
