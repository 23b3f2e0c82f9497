/** @file The search for the next hit of a breakpoint, over the passes of a run, in steps between which others have a turn. */
import type { Run } from '../run.ts';
import { Timeline } from '../timeline.ts';
import type { Trace } from '../trace.ts';
import type { Breakpoint } from './breakpoint.ts';
import { Watch, type Fault, type Hit } from './hits.ts';
import { Sieve } from './sieve.ts';

/** Where a search sets out: behind this moment, or before it. */
export interface From {
	readonly pass: number;
	readonly index: number;
	readonly direction: 1 | -1;
}

export interface Found {
	/** Where the debugger stops, or null where no breakpoint is hit in that direction. */
	readonly stop: Hit | null;
	/** The trace of the pass of the stop. */
	readonly trace: Trace | null;
	/** What logpoints printed on the way, the last of them. */
	readonly printed: readonly Hit[];
	readonly faults: readonly Fault[];
	/** The last pass that was looked at. */
	readonly pass: number;
}

/** Lines of logpoints that are kept. */
const MOST_PRINTED = 1_000;
/** Passes that a search backwards makes ready at once: each is reached by going forwards. */
const BLOCK = 16;

export class Search {
	private readonly watch: Watch;
	/** Says which passes need not be recorded; null where it cannot. */
	private readonly sieve: Sieve | null;
	private pass: number;
	private printed: Hit[] = [];
	private readonly ready = new Map<number, Timeline>();
	private walk: { next: number; readonly trace: () => Trace } | null = null;

	constructor(
		private readonly run: Run,
		breakpoints: readonly Breakpoint[],
		private readonly from: From,
		/** Whether every pass is to be recorded, as a test wants it. */
		whole = false
	) {
		this.watch = new Watch(breakpoints);
		const sieve = new Sieve(run, this.watch.sought, this.watch.faults);
		this.sieve = whole || !sieve.isOfUse ? null : sieve;
		this.pass = from.pass;
	}

	/** The pass that is looked at. */
	get progress(): number {
		return this.pass;
	}

	/** Looks at one pass, or sifts some; gives the result at the end of the search. */
	step(): Found | null {
		const { from, sieve, pass } = this;
		// The pass from which the search sets out is looked at in any case: it tells what is wrong with a condition.
		const mayHit = sieve && pass !== from.pass ? sieve.mayHit(pass) : true;
		if (mayHit === null) return null;
		return (mayHit ? this.look(pass) : null) ?? this.goOn();
	}

	/** On to the next pass; the result where there is none. */
	private goOn(): Found | null {
		const next = this.pass + this.from.direction;
		if (next < 1 || next > this.run.machine.passesEnded) return this.found(null, null);
		this.pass = next;
		return null;
	}

	private look(pass: number): Found | null {
		const { from } = this;
		const timeline = this.timeline(pass);
		const earlier = () => (pass > 1 ? this.timeline(pass - 1) : null);
		for (const hit of this.watch.hits(timeline, earlier, from.direction)) {
			const isBehind = pass !== from.pass || (hit.index - from.index) * from.direction > 0;
			if (!isBehind) continue;
			if (hit.printed === null) return this.found(hit, timeline.trace);
			this.printed.push(hit);
			if (this.printed.length > 2 * MOST_PRINTED) this.printed = this.printed.slice(-MOST_PRINTED);
		}
		return null;
	}

	/** The search is given up where it is. */
	stop(): Found {
		return this.found(null, null);
	}

	private found(stop: Hit | null, trace: Trace | null): Found {
		this.sieve?.end();
		const printed = this.printed.slice(-MOST_PRINTED);
		return { stop, trace, printed, faults: [...this.watch.faults.values()], pass: this.pass };
	}

	/** The timeline of a pass; those next to each other are made in one go. */
	private timeline(pass: number): Timeline {
		const known = this.ready.get(pass);
		if (known) return known;
		const goesOn = this.walk?.next === pass;
		if (!goesOn && this.from.direction < 0) this.makeReady(Math.max(1, pass - BLOCK + 1), pass);
		else this.makeReady(pass, pass);
		for (const each of this.ready.keys()) if (Math.abs(each - pass) > BLOCK) this.ready.delete(each);
		return this.ready.get(pass)!;
	}

	private makeReady(first: number, last: number): void {
		if (this.walk?.next !== first) this.walk = { next: first, trace: this.run.traces(first) };
		for (const walk = this.walk; walk.next <= last; walk.next++)
			this.ready.set(walk.next, new Timeline(walk.trace()));
	}
}
