/** @file Where the breakpoints of a program are hit in one pass. Nothing is executed. */
import { answerText } from '../words/answer.ts';
import { ExpressionError, NotYet } from '../words/expression-error.ts';
import { evaluateTree, parseExpression } from '../words/expression.ts';
import { Scope } from '../words/scope.ts';
import type { Moment } from '../moments.ts';
import type { Timeline } from '../timeline.ts';
import type { Breakpoint } from './breakpoint.ts';
import { fits } from './fits.ts';

export interface Hit {
	readonly breakpoint: number;
	readonly pass: number;
	readonly index: number;
	/** What a logpoint prints there; null where the debugger is to stop. */
	readonly printed: string | null;
}

/** A condition or a log that cannot be worked out, with the breakpoint whose it is. */
export interface Fault {
	readonly breakpoint: number;
	readonly message: string;
	readonly hint: string;
}

type Tree = ReturnType<typeof parseExpression>;

/** Breakpoints with their expressions read once; counts go on from pass to pass. */
export class Watch {
	/** The first fault of each breakpoint. */
	readonly faults = new Map<number, Fault>();
	private readonly conditions = new Map<number, Tree | null>();
	private readonly logs = new Map<number, Tree | null>();
	private readonly counts = new Map<number, number>();
	private readonly active: readonly Breakpoint[];

	constructor(breakpoints: readonly Breakpoint[]) {
		this.active = breakpoints.filter(({ enabled }) => enabled);
		for (const each of this.active) {
			this.read(each, each.condition, this.conditions);
			this.read(each, each.log, this.logs);
		}
	}

	private read({ id }: Breakpoint, text: string, into: Map<number, Tree | null>): void {
		try {
			into.set(id, text.trim() ? parseExpression(text) : null);
		} catch (error) {
			this.fault(id, error);
		}
	}

	private fault(breakpoint: number, error: unknown): void {
		if (error instanceof NotYet) return;
		if (!(error instanceof ExpressionError)) throw error;
		if (!this.faults.has(breakpoint))
			this.faults.set(breakpoint, { breakpoint, message: error.message, hint: error.hint });
	}

	/** The breakpoints that can stop or print, each with its condition. */
	get sought(): { readonly breakpoint: Breakpoint; readonly condition: Tree | null }[] {
		return this.active.flatMap((breakpoint) => {
			const condition = this.conditions.get(breakpoint.id);
			return condition === undefined || !this.logs.has(breakpoint.id) ? [] : [{ breakpoint, condition }];
		});
	}

	/**
	 * The hits in a pass, in the order of their moments, backwards where the search goes so; `earlier` is the timeline of
	 * the pass before. Times are counted in the direction of the search.
	 */
	hits(timeline: Timeline, earlier: () => Timeline | null, direction: 1 | -1 = 1): Hit[] {
		const moments = [...timeline.approach, ...timeline.moments];
		if (direction < 0) moments.reverse();
		return moments.flatMap((moment) =>
			this.active.flatMap((each) => this.hit(each, timeline, moment, earlier) ?? [])
		);
	}

	private hit(
		{ id, where, every }: Breakpoint,
		timeline: Timeline,
		moment: Moment,
		earlier: () => Timeline | null
	): Hit | null {
		const condition = this.conditions.get(id);
		const log = this.logs.get(id);
		if (condition === undefined || log === undefined || !fits(timeline, moment, where)) return null;
		const scope = new Scope(timeline, moment.index, { earlier });
		if (condition && !this.holds(id, condition, scope)) return null;
		const times = (this.counts.get(id) ?? 0) + 1;
		this.counts.set(id, times);
		if (times % every !== 0) return null;
		const printed = log && this.text(id, log, scope, timeline);
		return { breakpoint: id, pass: timeline.trace.pass, index: moment.index, printed };
	}

	/** A condition that cannot be worked out at a moment, such as one that names an unset dhdx, does not hold there. */
	private holds(id: number, condition: Tree, scope: Scope): boolean {
		try {
			const answer = evaluateTree(condition, scope);
			if (answer.kind === 'truth') return answer.value;
			throw new ExpressionError('the condition is neither true nor false', 'Compare: norm(it.dhdx) > 10.');
		} catch (error) {
			this.fault(id, error);
			return false;
		}
	}

	private text(id: number, log: Tree, scope: Scope, { byId }: Timeline): string {
		try {
			return answerText(evaluateTree(log, scope), byId);
		} catch (error) {
			this.fault(id, error);
			return '';
		}
	}
}
