/** @file A learner's way through a lesson: the stops, what has been answered, and where the debugger stands. */
import { findMoment, Timeline, UnknownMoment, type RunResult } from '#debug';
import type { Directive, Lesson, Stop } from '#lesson';
import { WorkerRefusal } from '#worker';
import { createContext } from 'svelte';
import type { DebugSession } from '../session.svelte.ts';
import { gateOf } from './gate-of.ts';
import { keepProgress, keptProgress, NO_PROGRESS, type Progress } from './progress.ts';

/** A moment of the lesson, looked for in the run. */
export type Found =
	| { readonly kind: 'there'; readonly timeline: Timeline; readonly index: number }
	/** The program has not run yet. */
	| { readonly kind: 'waiting' }
	| { readonly kind: 'missing'; readonly message: string };

/** The page was left, or another run was started: nobody asks any more. */
function dropped(error: unknown): null {
	if (error instanceof WorkerRefusal) return null;
	throw error;
}

export class LessonWalk {
	current = $state.raw<Stop | null>(null);
	progress = $state.raw<Progress>(NO_PROGRESS);
	/** Grows when the learner starts again, so that what was typed is forgotten too. */
	round = $state(0);
	/** The stop that is to be brought into view; a new object for each request. */
	called = $state.raw<{ readonly stop: Stop } | null>(null);
	/** Grows when the debugger is to be brought into view. */
	looks = $state(0);
	/** The passes that stops stand in, as far as they have been fetched. */
	private known = $state.raw<ReadonlyMap<number, Timeline>>(new Map());
	private isRestored = false;
	/** Whether a link says where the debugger stands. */
	stands = false;

	/** Whether the debugger stands neither where the current stop waits nor, once it is done, where its answer is. */
	readonly isAway = $derived.by(() => {
		const { current } = this;
		if (!current || this.standsAt(current, current.stand)) return false;
		return !(this.isDone(current) && this.standsAt(current, current.arrive));
	});

	/** The stop whose question is open: until it is answered or given up, or another stop is gone to, its answer is kept. */
	readonly asking = $derived.by(() => {
		const { current } = this;
		return current?.asks && !this.isDone(current) ? current : null;
	});
	readonly gate = $derived(this.asking && gateOf(this, this.asking));

	constructor(
		readonly slug: string,
		readonly lesson: Lesson,
		readonly session: DebugSession
	) {
		session.gate.ask(() => this.gate);
	}

	stopOf(directive: Directive): Stop {
		const stop = this.lesson.stops.find((each) => each.directive === directive);
		if (!stop) throw new Error(`internal: ${directive.name} is no stop`);
		return stop;
	}

	isAnswered = (stop: Stop): boolean => this.progress.answered.includes(stop.id);
	isRevealed = (stop: Stop): boolean => this.progress.revealed.includes(stop.id);
	isDone = (stop: Stop): boolean => this.isAnswered(stop) || this.isRevealed(stop);

	/** Whether the learner has gone on without an answer. */
	isLeft = (stop: Stop): boolean =>
		stop.asks !== null && !this.isDone(stop) && (this.current?.number ?? 0) > stop.number;

	/** The stop `by` stops after the current one; before the first there is none. */
	neighbour(by: 1 | -1): Stop | null {
		return this.lesson.stops[(this.current?.number ?? 0) - 1 + by] ?? null;
	}

	/** Takes over what was kept on this machine. */
	restore(): void {
		this.progress = keptProgress(this.slug);
		this.current = this.lesson.stops.find(({ id }) => id === this.progress.current) ?? null;
	}

	/** A link says at which stop the learner is. */
	begin(id: string): void {
		this.current = this.lesson.stops.find((stop) => stop.id === id) ?? this.current;
	}

	/** Fetches the passes in which stops stand, once a run has ended; the first time it goes to the kept stop. */
	async follow(result: RunResult | null): Promise<void> {
		this.known = new Map();
		if (!result) return;
		const passes = new Set(this.lesson.stops.map(({ pass }) => pass).filter((pass) => pass <= result.passes));
		const traces = await Promise.all([...passes].map((pass) => this.session.traceOf(pass))).catch(dropped);
		if (!traces || this.session.result !== result) return;
		this.known = new Map(traces.map((trace) => [trace.pass, new Timeline(trace)]));
		if (this.isRestored) return;
		this.isRestored = true;
		// A link may have asked for another moment than that of the stop.
		if (this.current && !this.stands) await this.visit(this.current);
	}

	/** Looks for a moment of a stop's pass. */
	find({ pass }: Stop, moment: string): Found {
		const { timeline: shown, result, running } = this.session;
		const timeline = this.known.get(pass) ?? (shown?.trace.pass === pass ? shown : null);
		if (!timeline) {
			if (running || !result || pass <= result.passes) return { kind: 'waiting' };
			return { kind: 'missing', message: `The run has not made a reverse pass ${pass}.` };
		}
		try {
			return { kind: 'there', timeline, index: findMoment(timeline, moment) };
		} catch (error) {
			if (error instanceof UnknownMoment) return { kind: 'missing', message: error.message };
			throw error;
		}
	}

	private standsAt(stop: Stop, moment: string): boolean {
		const found = this.find(stop, moment);
		const { trace, index } = this.session;
		return found.kind !== 'there' || (trace?.pass === stop.pass && index === found.index);
	}

	/** Makes a stop the current one and brings the debugger to its moment, or to its answer. */
	async visit(stop: Stop, moment = stop.stand): Promise<void> {
		this.current = stop;
		this.note({ ...this.progress, current: stop.id });
		const found = this.find(stop, moment);
		if (found.kind !== 'there') return;
		if (this.session.trace?.pass !== stop.pass) await this.session.choosePass(stop.pass);
		if (this.current === stop) this.session.goTo(found.index);
	}

	/** Visits a stop and brings its text into view. */
	async call(stop: Stop): Promise<void> {
		this.called = { stop };
		await this.visit(stop);
	}

	/** Visits a stop and brings the debugger into view. */
	async look(stop: Stop, moment?: string): Promise<void> {
		this.looks++;
		await this.visit(stop, moment);
	}

	/** A question is answered at its moment: one that was not current becomes so. */
	async attend(stop: Stop): Promise<void> {
		if (this.current !== stop) await this.visit(stop);
	}

	answer(stop: Stop): void {
		this.note({ ...this.progress, answered: [...this.progress.answered, stop.id] });
	}

	reveal(stop: Stop): void {
		this.note({ ...this.progress, revealed: [...this.progress.revealed, stop.id] });
	}

	/** Gives a question up from elsewhere, and brings it into view with its answer. */
	async giveUp(stop: Stop): Promise<void> {
		this.reveal(stop);
		await this.call(stop);
	}

	/** Forgets all that was answered, and goes back to the start. */
	startAgain(): void {
		this.current = null;
		this.note(NO_PROGRESS);
		this.round++;
		void this.session.choosePass(1);
	}

	private note(progress: Progress): void {
		this.progress = progress;
		keepProgress(this.slug, progress);
	}
}

export const [getWalk, setWalk] = createContext<LessonWalk>();
