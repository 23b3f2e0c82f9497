/** @file The watches of a session: their values at the cursor, and their lines over the passes. */
import { faultOf, lineOf, namesOf, watchAt, type Watched, type WatchLine, type WatchSamples } from '#debug';
import type { Asked } from '#worker';
import type { DebugSession } from '../../session.svelte.ts';
import type { StackAtCursor } from '../variables/stack.svelte.ts';

/** A watch at the cursor. */
export interface WatchRow {
	readonly expression: string;
	readonly now: Watched;
	/** What it was where the cursor stood before; null where that was not looked at. */
	readonly was: Watched | null;
}

/** A watch over the passes. */
interface Drawn {
	readonly line: WatchLine;
	/** Why it has no number in some of them, or ''. */
	readonly problem: string;
	/** How many passes were looked at, and how many there are to look at. */
	readonly done: number;
	readonly of: number;
}

export class Watches {
	/** The expressions of each program that was open, by its name. */
	private all = $state.raw<ReadonlyMap<string, readonly string[]>>(new Map());
	rows = $state.raw<readonly WatchRow[]>([]);
	lines = $state.raw<ReadonlyMap<string, Drawn>>(new Map());
	/** How many of the passes have been looked at; null while none is. */
	sampling = $state.raw<{ readonly done: number; readonly of: number } | null>(null);
	/** Why there are no lines, or ''. */
	problem = $state('');
	private asked: Asked<'watch-samples'> | null = null;
	/** The moment of the rows. */
	private at = '';
	private isStopped = false;

	constructor(
		private readonly session: DebugSession,
		private readonly stack: StackAtCursor
	) {}

	/** The expressions of the open program, in their order. */
	readonly expressions: readonly string[] = $derived.by(() => this.all.get(this.session.program.name) ?? []);

	/** All of a link; those that there were are gone. */
	restore(list: readonly string[]): void {
		const { name } = this.session.program;
		const own = [...new Set(list.map((each) => each.trim()).filter(Boolean))];
		this.all = new Map([...this.all, [name, own]]);
	}

	/** Adds a watch; says what is wrong with it, or ''. */
	add(text: string): string {
		return this.replace(null, text);
	}

	/** Another expression in place of one; says what is wrong with it, or ''. */
	replace(old: string | null, text: string): string {
		const expression = text.trim();
		if (expression === '') return 'Write an expression, such as norm(W1.dhdx).';
		if (expression === old) return '';
		if (this.expressions.includes(expression)) return `${expression} is watched already.`;
		const fault = faultOf(expression);
		if (fault) return fault;
		this.restore(
			old === null
				? [...this.expressions, expression]
				: this.expressions.map((each) => (each === old ? expression : each))
		);
		this.isStopped = false;
		return '';
	}

	remove(expression: string): void {
		this.restore(this.expressions.filter((each) => each !== expression));
	}

	/** Evaluates at the cursor, once the variables there are known; until then the rows stay. */
	look(): void {
		const { timeline, trace, index } = this.session;
		if (!timeline || !trace) {
			this.rows = [];
			return;
		}
		this.stack.look();
		const { isCurrent, problem, view } = this.stack;
		if (!isCurrent && !problem) return;
		const names = isCurrent ? namesOf(view!.frames) : null;
		const at = `${trace.pass} ${index}`;
		const before = new Map(this.rows.map((row) => [row.expression, row]));
		this.rows = this.expressions.map((expression) => {
			const last = before.get(expression) ?? null;
			const was = this.at === at ? (last?.was ?? null) : (last?.now ?? null);
			return { expression, now: watchAt(timeline, index, expression, names), was };
		});
		this.at = at;
	}

	/** Draws the lines that are missing, of a run that has ended. */
	async sample(): Promise<void> {
		const { session } = this;
		const missing = this.expressions.filter((each) => !this.lines.has(each));
		if (this.asked || this.isStopped || session.running || session.passes < 2 || missing.length === 0) return;
		const wish = { expressions: missing };
		const asked = session.inquire(
			'watch-samples',
			wish,
			(known) => asked === this.asked && this.take(missing, known)
		);
		this.asked = asked;
		this.problem = '';
		this.sampling = { done: 0, of: 0 };
		try {
			const found = await asked.answer;
			if (asked === this.asked) this.take(missing, found);
		} catch (error) {
			if (asked !== this.asked) return;
			this.problem = error instanceof Error ? error.message : String(error);
			this.isStopped = true;
		}
		if (asked !== this.asked) return;
		this.asked = null;
		this.sampling = null;
		// Watches may have been added meanwhile.
		void this.sample();
	}

	private take(expressions: readonly string[], { passes, values, problems, of }: WatchSamples): void {
		this.sampling = { done: passes.length, of };
		const drawn = expressions.map((each, i): [string, Drawn] => [
			each,
			{ line: lineOf(passes, values[i]!), problem: problems[i]!, done: passes.length, of }
		]);
		this.lines = new Map([...this.lines, ...drawn]);
	}

	/** What is drawn until now stays. */
	stop(): void {
		this.isStopped = true;
		this.asked?.stop();
	}

	/** Draws all lines from the beginning. */
	again(): void {
		this.isStopped = false;
		this.lines = new Map();
		void this.sample();
	}

	/** Another run has other values; the expressions stay. */
	clear(): void {
		this.stack.clear();
		this.asked = null;
		this.sampling = null;
		this.isStopped = false;
		this.problem = '';
		this.lines = new Map();
		this.rows = [];
		this.at = '';
	}
}
