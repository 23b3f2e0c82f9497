/** @file The dependence of a node on its operands, as far as its op is known. */
import type { Links, Op } from '#autodiff';
import type { NodeId, Timeline, TraceNode } from '#debug';
import { Events } from './events.ts';
import { arrayOf, knownOp } from '../known-op.ts';

export interface KnownLinks {
	readonly op: Op;
	readonly links: Links;
	/** Whether it is an op of the module, and not one of a learner's class that has the same name and numbers. */
	readonly isModules: boolean;
}

/** Works out the dependence of each node once; kept by those who ask about one timeline often. */
export class LinksOfNodes {
	readonly events: Events;
	private readonly known = new Map<NodeId, KnownLinks | null>();

	constructor(readonly timeline: Timeline) {
		this.events = new Events(timeline);
	}

	/** Null for a leaf, and for an op that only the learner's program knows. */
	of(id: NodeId): KnownLinks | null {
		let found = this.known.get(id);
		if (found === undefined) this.known.set(id, (found = this.find(this.timeline.byId.get(id)!)));
		return found;
	}

	private find(node: TraceNode): KnownLinks | null {
		const known = node.op === 'leaf' ? null : knownOp(this.timeline, node);
		if (!known) return null;
		const { op, options } = known;
		const operands = known.operands.map(({ value }) => arrayOf(value));
		try {
			const links = op.depends(op, { out: arrayOf(node.value), operands, options });
			return { op, links, isModules: this.timeline.trace.backs[node.back]?.line === 0 };
		} catch {
			// Values that a later line made of another shape have no such dependence.
			return null;
		}
	}
}
