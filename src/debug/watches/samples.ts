/** @file Watches at the ends of passes that are spread over a run: what a line over the passes is drawn of. */
import type { EngineNode, Machine } from '#python';
import { numbersIn } from '../graph.ts';
import { Recorder } from '../recorder.ts';
import type { Run, Walk } from '../run.ts';
import { Timeline } from '../timeline.ts';
import { snapshot } from '../variables/frames.ts';
import { namesOf } from '../variables/names.ts';
import type { Names } from '../words/names.ts';
import { watchAt } from './watch.ts';

/** Passes that are looked at unless told otherwise. */
const MOST = 200;

export interface SampleWish {
	readonly expressions: readonly string[];
	/** How many passes are looked at, at most. */
	readonly most?: number;
}

export interface WatchSamples {
	/** The passes that were looked at, ascending. */
	readonly passes: readonly number[];
	/** Of each expression its number at the end of each of these passes; null where it has none. */
	readonly values: readonly (readonly (number | null)[])[];
	/** Of each expression why it had no number, the last reason; '' where it always had one. */
	readonly problems: readonly string[];
	/** How many passes there are to look at. */
	readonly of: number;
}

/** Records a pass, and reads the watches at its end, while the program still stands there. */
class EndOfPass extends Recorder {
	values: (number | null)[] | null = null;
	readonly problems = new Map<number, string>();
	private root: EngineNode | null = null;

	constructor(
		private readonly at: Machine,
		private readonly number: number,
		private readonly expressions: readonly string[]
	) {
		super(at, number);
	}

	override begin(h: EngineNode): void {
		if (this.at.passes === this.number) this.root ??= h;
		super.begin(h);
	}

	override end(): void {
		super.end();
		if (!this.trace || this.values) return;
		const timeline = new Timeline(this.trace);
		const names = this.names();
		this.values = this.expressions.map((text, i) => {
			const found = watchAt(timeline, timeline.last, text, names);
			if (found.kind === 'none') this.problems.set(i, found.problem);
			else if (found.number === null) this.problems.set(i, 'A line is drawn of one number.');
			return found.kind === 'none' ? null : found.number;
		});
		// The next pass may be looked at too: the slice ends here.
		this.at.spend(Infinity);
	}

	/** The variables, read when the first of them is named. */
	private names(): Names {
		let read: Names | null = null;
		const all = (): Names => {
			if (read) return read;
			const found = snapshot(this.at, 'calling');
			found.identify(numbersIn(this.root!));
			return (read = namesOf(found.frames));
		};
		return {
			find: (name) => all().find(name),
			get known() {
				return all().known;
			}
		};
	}
}

/** Passes evenly spread over a run, the first and the last among them; a replay comes soon to each. */
export function spreadPasses(run: Run, most: number): number[] {
	const last = run.machine.passesEnded;
	if (last <= most) return Array.from({ length: last }, (_, i) => i + 1);
	const distance = (last - 1) / (most - 1);
	const between = Array.from({ length: most - 2 }, (_, i) => {
		const wanted = Math.round(1 + (i + 1) * distance);
		return run.soonest(wanted, distance);
	});
	return [...new Set([1, ...between, last])].filter((pass) => pass <= last).sort((a, b) => a - b);
}

export class WatchSampling {
	private readonly wanted: readonly number[];
	private readonly walk: Walk;
	private readonly passes: number[] = [];
	private readonly values: (number | null)[][];
	private readonly problems: string[];

	constructor(
		run: Run,
		private readonly wish: SampleWish
	) {
		this.wanted = spreadPasses(run, Math.max(2, wish.most ?? MOST));
		this.walk = run.walk();
		this.values = wish.expressions.map(() => []);
		this.problems = wish.expressions.map(() => '');
	}

	/** What is known until now. */
	get progress(): WatchSamples {
		return {
			passes: [...this.passes],
			values: this.values.map((each) => [...each]),
			problems: [...this.problems],
			of: this.wanted.length
		};
	}

	/** Looks at one pass. */
	step(): WatchSamples | null {
		const pass = this.wanted[this.passes.length];
		if (pass === undefined) return this.stop();
		const { expressions } = this.wish;
		const found = this.walk.to(
			pass,
			(machine) => new EndOfPass(machine, pass, expressions),
			(recorder) => recorder.values !== null || recorder.tooLarge
		);
		this.passes.push(pass);
		this.values.forEach((list, i) => list.push(found.values?.[i] ?? null));
		for (const [i, problem] of found.problems) this.problems[i] = problem;
		return this.passes.length === this.wanted.length ? this.stop() : null;
	}

	/** Looks at all of them. */
	finish(): WatchSamples {
		for (;;) {
			const found = this.step();
			if (found) return found;
		}
	}

	stop(): WatchSamples {
		this.walk.end();
		return this.progress;
	}
}
