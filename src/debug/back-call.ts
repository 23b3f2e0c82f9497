/** @file One call of a `back` while it is recorded: its contributions, and its statements with their variables. */
import { operandsOf, type BackView, type EngineNode } from '#python';
import { localsOf, withIds, type RecordedLocal } from './locals.ts';
import type { ArrayData, BackStatement, NodeId, TraceContribution, TraceStep } from './trace.ts';

export type RecordedContribution = Omit<TraceContribution, 'target'> & { readonly target: EngineNode };

/** A statement that is about to run, or the end of the `back`, whose line is 0. */
export interface Start {
	readonly line: number;
	readonly locals: readonly RecordedLocal[];
	/** How many contributions had been made; null where only the lines can tell. */
	readonly made: number | null;
}

/** Statements of one call whose variables are kept: a loop over the entries of a matrix makes many more. */
const MOST_STATEMENTS = 200;

/**
 * A stretch of a call. A `back` that calls another is interrupted by it, and goes on in a stretch of the same `call`.
 */
export class BackCall {
	readonly contributions: RecordedContribution[] = [];
	cut = false;
	private readonly starts: Start[];

	constructor(
		readonly node: EngineNode,
		/** What dhdx was found to be, if not what the steps before have made of it. */
		readonly set: ArrayData | null,
		/** 1 for the first call of a `back` in the pass. */
		readonly call: number,
		starts: readonly Start[] = []
	) {
		this.starts = [...starts];
	}

	/** What is left of an interrupted stretch when it goes on: the statement that was running, which ends in the next. */
	goOn(): BackCall {
		const running = this.starts.pop();
		const next = new BackCall(this.node, null, this.call, running ? [{ ...running, made: 0 }] : []);
		next.cut = this.cut;
		return next;
	}

	/** Notes a statement; false where no more are kept. */
	note({ line, variables }: BackView): boolean {
		this.cut ||= this.starts.length > MOST_STATEMENTS;
		if (this.cut) return false;
		const before = this.starts.at(-1)?.locals ?? [];
		this.starts.push({ line, locals: localsOf(variables(), before), made: this.contributions.length });
		return true;
	}

	/** The stretch as a step of the trace; what happened to a tensor outside of the graph is left out. */
	step(node: NodeId, ids: ReadonlyMap<EngineNode, NodeId>): TraceStep {
		const contributions: TraceContribution[] = [];
		const kept = [0];
		for (const change of this.contributions) {
			const target = ids.get(change.target);
			if (target !== undefined) contributions.push({ ...change, target });
			kept.push(contributions.length);
		}
		const statements = this.ran().map(({ line, locals, contributions: made }) => ({
			line,
			locals: withIds(locals, ids),
			contributions: kept[made]!
		}));
		const locals = withIds(this.starts[0]?.locals ?? [], ids);
		const { set, call, cut } = this;
		return { phase: 'back', node, set, call, contributions, statements, locals, cut };
	}

	/** The statements that have run to their end; the `pass` of a leaf's empty `back` tells nothing. */
	private ran(): (Omit<BackStatement, 'locals'> & { locals: readonly RecordedLocal[] })[] {
		if (operandsOf(this.node).length === 0) return [];
		let made = 0;
		return this.starts.flatMap(({ line }, i) => {
			const next = this.starts[i + 1];
			if (line === 0 || (!next && this.cut)) return [];
			// Each statement of an op's text that adds to a dhdx makes one contribution.
			const byLine = this.contributions[made]?.line === line ? made + 1 : made;
			made = next ? (next.made ?? byLine) : this.contributions.length;
			return [{ line, locals: (next ?? this.starts[i]!).locals, contributions: made }];
		});
	}
}
